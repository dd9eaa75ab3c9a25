package jp.kairan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
import java.time.Instant;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A feed as its owner's list shows it; the secret is nowhere in it.
 *
 * @param readAt when a calendar last fetched it, to the hour; null before the first time
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CalendarFeed", description = "A calendar feed, without its address")
record Feed(
        FeedId id,
        @Schema(examples = "家のiPad") String name,
        Instant createdAt,

        @Schema(description = "To the hour; absent before the first time")
        Instant readAt) {

    static Feed of(Row row) throws SQLException {
        return new Feed(
                new FeedId(row.uuid("id")), row.text("name"), row.instant("created_at"), row.instant("read_at"));
    }
}
