package jp.kairan.safety.help;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;
import jp.kairan.access.ShelterId;
import jp.kairan.evidence.AuthorKind;
import jp.kairan.evidence.Entry;
import jp.kairan.evidence.Evidence;
import jp.kairan.evidence.Flag;
import jp.kairan.evidence.Position;
import jp.kairan.evidence.Source;
import jp.kairan.evidence.Status;
import jp.kairan.evidence.Stay;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody needs to find and to call a household that asked for help.
 *
 * @param note what was said when it went to the city, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SafetyHelpDetails", description = "What is needed to find and to call a household that asked for help")
record HelpDetails(
        HouseholdId household,
        @Schema(examples = "false") boolean drill,
        @Schema(examples = "北陸") String name,
        @Schema(examples = "石川県金沢市米泉町0丁目1番地") String address,
        @Schema(examples = "076-000-0000") String phone,
        List<Person> residents,

        @Schema(description = "The requests, oldest first") List<Request> requests,

        @Schema(description = "What was said when it went to the city", examples = "家具の下敷きです。人手と工具が要ります。")
        String note) {

    /** Somebody who lives there. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SafetyHelpPerson", description = "Somebody who lives there")
    record Person(
            ResidentId id,
            @Schema(examples = "北陸 花子") String name,
            @Schema(examples = "ホクリク ハナコ") String nameKana,
            @Schema(examples = "090-0000-0000") String phone,
            @Schema(examples = "true") boolean householder) {

        static Person of(Row row) throws SQLException {
            return new Person(
                    new ResidentId(row.uuid("id")),
                    row.text("name"),
                    row.text("name_kana"),
                    row.text("phone"),
                    row.flag("householder"));
        }
    }

    /** What was requested, with all that was said. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "SafetyHelpRequest",
            description = "What was requested; resident is absent where it is about the household")
    record Request(
            @Schema(examples = "17") long no,
            @Schema(examples = "true") boolean open,
            ResidentId resident,
            Status status,
            Set<Flag> flags,
            Stay place,
            ShelterId shelter,
            @Schema(examples = "2階にいます") String comment,
            Position position,
            @Schema(examples = "2026-04-01T09:12:00+09:00") Instant at,
            Source source,
            AuthorKind answeredBy,

            @Schema(description = "Who of the household has said it, where it was one of them", examples = "北陸 花子")
            String answeredByName) {

        static Request of(Entry entry, boolean open, String author) {
            Evidence said = entry.evidence();
            return new Request(
                    said.no(),
                    open,
                    said.resident(),
                    said.status(),
                    said.flags(),
                    said.place(),
                    entry.shelter(),
                    entry.comment(),
                    entry.position(),
                    said.at(),
                    said.source(),
                    entry.authorKind(),
                    author);
        }
    }
}
