package jp.kairan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An answer as the organiser's desk sees it.
 *
 * @param name of the person, the household or the guest; of a protected household's member the household's alone
 * @param kana the reading, or null where it is not known or the household is protected
 * @param enteredByName who put it down, or null for one's own answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An answer as the organiser's desk sees it")
record AnswerLine(
        AnswerId id,
        @Schema(examples = "ACCOUNT") Party party,

        @Schema(
                examples = "0197c1a2-0000-7000-8000-000000000004",
                description = "Id of the account, the household, the resident or the guest")
        UUID partyId,

        @Schema(examples = "山田 太郎") String name,
        @Schema(examples = "やまだ たろう") String kana,
        AnswerView answer,
        AccountId enteredBy,
        @Schema(examples = "鈴木 花子") String enteredByName,

        @Schema(description = "When they came, absent until then")
        Instant checkedInAt) {

    static AnswerLine of(Row row) throws SQLException {
        AnswerRow answer = AnswerRow.of(row);
        Long inQueue = answer.queueNo() == null ? null : row.number("place_in_queue");
        return new AnswerLine(
                answer.id(),
                answer.whose().party(),
                answer.whose().id(),
                row.text("shown_name"),
                row.text("shown_kana"),
                AnswerView.of(answer, inQueue),
                answer.enteredBy(),
                row.text("entered_by_name"),
                answer.checkedInAt());
    }
}
