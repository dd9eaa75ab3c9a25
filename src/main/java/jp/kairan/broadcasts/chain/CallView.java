package jp.kairan.broadcasts.chain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
import java.time.Instant;
import jp.kairan.access.ShelterId;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A call as those see it whom it concerns. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ShelterCall", description = "The call to open a shelter, as those see it whom it concerns")
record CallView(
        CallId id,
        AlarmId alarm,
        ShelterId shelter,
        @Schema(examples = "三谷公民館") String name,

        @Schema(description = "A drill: show that it is one wherever you show the call", examples = "false")
        boolean drill,

        CallState state,
        Step step,

        @Schema(description = "Since when the shelter should be open", examples = "2026-04-01T09:00:00+09:00")
        Instant expectedSince,

        @Schema(
                description = "When the first of those on the way said they arrive; absent while nobody is",
                examples = "2026-04-01T09:20:00+09:00")
        Instant arrivesAt,

        @Schema(description = "What the caller said last; absent: nothing")
        MyAnswer mine,

        @Schema(description = "When it was opened or called off", examples = "2026-04-01T09:25:00+09:00")
        Instant closedAt) {

    /** What the reader of the view has said. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "MyShelterCallAnswer", description = "ACKNOWLEDGED with the time of arrival, or REFUSED")
    record MyAnswer(
            @Schema(examples = "ACKNOWLEDGED") Happening answer,
            @Schema(examples = "2026-04-01T09:20:00+09:00") Instant arrivesAt) {}

    static CallView of(Row row) throws SQLException {
        Happening answer = row.constant("my_answer", Happening.class);
        return new CallView(
                new CallId(row.uuid("id")),
                new AlarmId(row.uuid("alarm_id")),
                new ShelterId(row.uuid("shelter_id")),
                row.text("name"),
                row.flag("drill"),
                row.constant("state", CallState.class),
                row.constant("step", Step.class),
                row.instant("called_at"),
                row.instant("first_arrival"),
                answer == null ? null : new MyAnswer(answer, row.instant("my_arrival")),
                row.instant("closed_at"));
    }
}
