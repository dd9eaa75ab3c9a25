package jp.kairan.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
import java.time.LocalDate;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person of a household.
 *
 * @param id the person in this household; who lives in two is two residents with one account
 * @param household the household
 * @param name full name
 * @param nameKana reading of the name
 * @param birthDate date of birth, where known
 * @param phone phone number, where known
 * @param householder whether they stand for the household (世帯主)
 * @param livesElsewhere whether they are family that lives elsewhere and reads along
 * @param signsIn whether they have an account
 * @param leftOn first day without them, where known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A person of a household")
record Resident(
        ResidentId id,
        HouseholdId household,
        @Schema(examples = "北陸 花子") String name,
        @Schema(examples = "ホクリク ハナコ") String nameKana,
        @Schema(examples = "1950-04-01") LocalDate birthDate,
        @Schema(examples = "090-0000-0000") String phone,
        boolean householder,
        boolean livesElsewhere,
        boolean signsIn,
        @Schema(examples = "2027-03-31") LocalDate leftOn) {

    static Resident of(Row row) throws SQLException {
        return new Resident(
                new ResidentId(row.uuid("id")),
                new HouseholdId(row.uuid("household_id")),
                row.text("name"),
                row.text("name_kana"),
                row.date("birth_date"),
                row.text("phone"),
                row.flag("householder"),
                row.flag("lives_elsewhere"),
                row.uuid("account_id") != null,
                row.date("left_on"));
    }
}
