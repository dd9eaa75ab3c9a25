package jp.kairan.register;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.kernel.Row;

/**
 * An entry as it is kept, beside what the directory says of its person at this moment.
 *
 * @param gone whether the person has left the household, or the household its house
 * @param guarded whether the household is protected
 */
record Kept(
        EntryId id,
        ResidentId resident,
        HouseholdId household,
        UnitId unit,
        UnitPath path,
        String name,
        String nameKana,
        LocalDate birthDate,
        String postalCode,
        String address,
        String phone,
        String householdPhone,
        byte[] sealed,
        Consent consent,
        Instant changedAt,
        boolean gone,
        boolean guarded) {

    static Kept of(Row row) throws SQLException {
        return new Kept(
                new EntryId(row.uuid("id")),
                new ResidentId(row.uuid("resident_id")),
                new HouseholdId(row.uuid("household_id")),
                new UnitId(row.uuid("unit_id")),
                new UnitPath(row.text("path")),
                row.text("name"),
                row.text("name_kana"),
                row.date("birth_date"),
                row.text("postal_code"),
                row.text("address"),
                row.text("phone"),
                row.text("household_phone"),
                row.bytes("sealed"),
                Consent.of(row),
                row.instant("changed_at"),
                row.flag("gone"),
                row.flag("protected"));
    }

    @Override
    public String toString() {
        return "Kept[" + id + "]";
    }
}
