package jp.kairan.safety.links;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sql;

/** The rows of contacts; asks nobody for leave. */
@Singleton
class ContactRows {
    /** Guesses at one code. */
    static final int GUESSES = 5;

    private static final String HOUSE = """
            select u.id, u.path, h.protected from household h join unit u on u.id = h.unit_id
             where h.id = ? and (h.moved_out is null or h.moved_out > ?)""";

    private static final String LIVES =
            "select 1 from resident where id = ? and household_id = ? and (left_on is null or left_on > ?)";

    private static final String OF =
            "select " + SafetyContact.COLUMNS + " from safety_contact c where c.household_id = any(?::uuid[])"
                    + " order by c.household_id, c.resident_id nulls first, c.kind";

    private static final String ONE = "select " + SafetyContact.COLUMNS + " from safety_contact c where c.id = ?";

    private static final String OWN = "select 1 from resident where id = ? and account_id = ?";

    /** What was confirmed or agreed to holds for the same address only; what the person confirmed nobody else replaces. */
    private static final String PUT = """
            insert into safety_contact as c (id, household_id, resident_id, kind, address, language, consent, created_by,
                                               changed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict on constraint uq_safety_contact_recipient do update
               set address = excluded.address, language = excluded.language,
                   consent = excluded.consent or (c.consent and c.address = excluded.address),
                   confirmed_at = case when c.address = excluded.address then c.confirmed_at end,
                   confirmed_by = case when c.address = excluded.address then c.confirmed_by end,
                   code_tries = 0, created_by = excluded.created_by, changed_at = excluded.changed_at
             where c.confirmed_by is null or c.confirmed_by = excluded.created_by
                or not exists (select 1 from resident o where o.id = c.resident_id and o.account_id = c.confirmed_by)
            returning
            """ + SafetyContact.COLUMNS;

    /** Ends the links that were meant for another address than this one, because a stranger may have them. */
    private static final String ELSEWHERE = """
            update safety_link set revoked_at = ?
             where revoked_at is null
               and id in (select m.link_id from safety_message m join safety_contact c on c.id = m.contact_id
                           where c.household_id = ? and c.resident_id is not distinct from ?::uuid and c.kind = ?
                             and c.address <> ?)""";

    private static final String CODE = """
            insert into safety_message (id, contact_id, kind, state, due_at, created_at)
            select ?, c.id, c.kind, 'PENDING', ?, ? from safety_contact c where c.id = ?""";

    private static final String LATEST = """
            select id, created_at from safety_message where contact_id = ? and link_id is null
             order by created_at desc, id desc limit 1""";

    private final Sql sql;

    ContactRows(Sql sql) {
        this.sql = sql;
    }

    /** Where a household stands. */
    record House(UnitId unit, UnitPath path, boolean guarded) {
        static House of(Row row) throws SQLException {
            return new House(new UnitId(row.uuid("id")), new UnitPath(row.text("path")), row.flag("protected"));
        }
    }

    /** The last message with a code. */
    record Sent(UUID message, Instant at) {
        static Sent of(Row row) throws SQLException {
            return new Sent(row.uuid("id"), row.instant("created_at"));
        }
    }

    Optional<House> house(HouseholdId household, LocalDate today) {
        return sql.one(HOUSE, House::of, household, today);
    }

    boolean lives(ResidentId resident, HouseholdId household, LocalDate today) {
        return sql.any(LIVES, resident, household, today);
    }

    List<SafetyContact> of(Collection<HouseholdId> households) {
        return sql.list(OF, SafetyContact::of, households);
    }

    Optional<SafetyContact> find(SafetyContactId id) {
        return sql.one(ONE, SafetyContact::of, id);
    }

    /** Whether a resident is who this account is of. */
    boolean own(ResidentId resident, AccountId account) {
        return resident != null && sql.any(OWN, resident, account);
    }

    /**
     * Enters one; nothing where the person's own would be replaced by somebody else. Links that went to another address in its
     * place work no more, and are followed by others.
     */
    Optional<SafetyContact> put(AccountId by, OwnContact wish, String address, boolean consent, Instant now) {
        sql.update(ELSEWHERE, now, wish.household(), wish.resident(), wish.kind(), address);
        return sql.one(
                PUT,
                SafetyContact::of,
                SafetyContactId.next(),
                wish.household(),
                wish.resident(),
                wish.kind(),
                address,
                wish.language() == null ? null : wish.language().tag(),
                consent,
                by,
                now);
    }

    /** Has a code sent there. */
    void ask(SafetyContactId id, UUID message, Instant now) {
        sql.update(CODE, message, now, now, id);
    }

    Optional<Sent> latest(SafetyContactId id) {
        return sql.one(LATEST, Sent::of, id);
    }

    /** Counts a guess, whatever becomes of the request that makes it; false where there were enough. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean guess(SafetyContactId id) {
        return sql.update(
                        "update safety_contact set code_tries = code_tries + 1 where id = ? and code_tries < ?",
                        id,
                        GUESSES)
                > 0;
    }

    void confirm(SafetyContactId id, AccountId by, Instant now) {
        sql.update(
                "update safety_contact set confirmed_at = ?, confirmed_by = ?, changed_at = ? where id = ?",
                now,
                by,
                now,
                id);
    }

    void remove(SafetyContactId id) {
        sql.update("delete from safety_contact where id = ?", id);
    }
}
