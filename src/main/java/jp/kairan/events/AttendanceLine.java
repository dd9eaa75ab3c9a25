package jp.kairan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A line of the attendance sheet.
 *
 * @param name of the person, the household or the guest; of a protected household the household's alone
 * @param kana the reading of the person or of the householder, or null
 * @param affiliation the unit of the office for which somebody was asked, else the household's unit, or null
 * @param seat null unless they come
 * @param came how many, null until they do
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A line of the attendance sheet")
record AttendanceLine(
        AnswerId answer,
        @Schema(examples = "ACCOUNT") Party party,

        @Schema(
                examples = "0197c1a2-0000-7000-8000-000000000004",
                description = "Id of the account, the household, the resident or the guest")
        UUID partyId,

        @Schema(examples = "山田 太郎") String name,
        @Schema(examples = "ヤマダ タロウ") String kana,
        @Schema(examples = "3班") String affiliation,
        @Schema(examples = "ATTEND") AnswerState state,

        @Schema(examples = "SEATED", description = "With ATTEND alone: has a place, or waits for one")
        Seat seat,

        @Schema(examples = "2") int adults,
        @Schema(examples = "1") int children,
        @Schema(examples = "SELF") Source source,
        @Schema(examples = "山田 次郎") String proxyName,
        @Schema(examples = "CHAIR") Mandate mandate,
        @Schema(examples = "鈴木 花子") String mandateName,
        @Schema(examples = "10分ほど遅れます") String comment,

        @Schema(description = "When they came, absent until then")
        Instant checkedInAt,

        AccountId checkedInBy,
        @Schema(examples = "鈴木 花子") String checkedInByName,

        @Schema(examples = "3", description = "How many came, absent until then")
        Integer came) {

    static AttendanceLine of(Row row) throws SQLException {
        AnswerRow answer = AnswerRow.of(row);
        Said said = answer.said();
        return new AttendanceLine(
                answer.id(),
                answer.whose().party(),
                answer.whose().id(),
                row.text("shown_name"),
                row.text("shown_kana"),
                row.text("affiliation"),
                said.state(),
                answer.seat(),
                said.adults(),
                said.children(),
                answer.source(),
                said.proxyName(),
                said.mandate(),
                said.mandateName(),
                said.comment(),
                answer.checkedInAt(),
                AccountId.orNull(row.uuid("checked_in_by")),
                row.text("checked_in_by_name"),
                row.integerOrNull("came"));
    }

    /** Which part of the sheet it stands in: who has a place, who waits, who does not know, who does not come. */
    int part() {
        if (seat != null) {
            return seat.ordinal();
        }
        return state == AnswerState.UNDECIDED ? 2 : 3;
    }
}
