package jp.kairan.events;

import java.sql.SQLException;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Uuids;

/**
 * Whom an answer stands for.
 *
 * @param id of the account, the household, the resident or the guest
 * @param account who is told; for a household whoever answered last, null for people without a phone
 */
record Whose(Party party, UUID id, AccountId account, HouseholdId household, ResidentId resident, String guestName) {

    static Whose account(AccountId account) {
        return new Whose(Party.ACCOUNT, account.value(), account, null, null, null);
    }

    static Whose household(HouseholdId household, AccountId answering) {
        return new Whose(Party.HOUSEHOLD, household.value(), answering, household, null, null);
    }

    static Whose resident(ResidentId resident) {
        return new Whose(Party.RESIDENT, resident.value(), null, null, resident, null);
    }

    /** By what the book itself says of it, whoever the date asks today. */
    static Whose listed(Party party, UUID id) {
        return new Whose(party, id, null, null, null, null);
    }

    static Whose guest(String name) {
        return guest(Uuids.next(), name);
    }

    static Whose guest(UUID id, String name) {
        return new Whose(Party.GUEST, id, null, null, null, name);
    }

    static Whose of(Row row) throws SQLException {
        return new Whose(
                row.constant("party", Party.class),
                row.uuid("party_id"),
                AccountId.orNull(row.uuid("account_id")),
                HouseholdId.orNull(row.uuid("household_id")),
                ResidentId.orNull(row.uuid("resident_id")),
                row.text("guest_name"));
    }

    /** Whose earlier answer on the register this one replaces, besides its own: a person's who can sign in by now. */
    AccountId registered() {
        return party == Party.ACCOUNT ? account : null;
    }
}
