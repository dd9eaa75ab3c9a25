package jp.kairan.testing;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kairan.access.AccountId;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.Role;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.access.UnitPath;
import jp.kairan.kernel.Sql;
import jp.kairan.kernel.Uuids;

/**
 * A small city for tests, made on demand: every call makes new units and people, so tests share one database without
 * meeting each other. {@code city.association().group(3).anyResident()} reads as the domain does.
 */
@Singleton
public class TestCity {
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final Sql sql;
    private final Clock clock;

    TestCity(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A unit of the test city. */
    public record Place(UnitId id, UnitKind kind, UnitPath path, String name) {}

    /** A household with the accounts of its residents, the householder's first. */
    public record House(HouseholdId id, Place group, List<AccountId> accounts) {
        public AccountId anyResident() {
            return accounts.get(0);
        }
    }

    /** An association with its groups and houses. */
    public record Association(Place federation, Place place, List<Place> groups, List<House> houses) {
        public List<House> housesOf(Place group) {
            return houses.stream().filter(h -> h.group().equals(group)).toList();
        }
    }

    /** The city itself, one for all tests. */
    @Transactional
    public Place city() {
        sql.any("select 1 from (select pg_advisory_xact_lock(4711)) as one_at_a_time");
        return sql.one(
                        "select id, path, name from unit where kind = 'CITY'",
                        row -> new Place(
                                new UnitId(row.uuid("id")),
                                UnitKind.CITY,
                                new UnitPath(row.text("path")),
                                row.text("name")))
                .orElseGet(() -> insert(null, UnitKind.CITY, "金沢市"));
    }

    @Transactional
    public Place federation() {
        return insert(city(), UnitKind.FEDERATION, "試験校下" + NAMES.incrementAndGet());
    }

    @Transactional
    public Place unit(Place parent, UnitKind kind, String name) {
        return insert(parent, kind, name);
    }

    /** A new association in a new federation: groups of houses, each house with one resident who has an account. */
    @Transactional
    public Association association(int groups, int housesPerGroup) {
        return association(federation(), groups, housesPerGroup);
    }

    @Transactional
    public Association association(Place federation, int groups, int housesPerGroup) {
        Place place = insert(federation, UnitKind.ASSOCIATION, "試験町会" + NAMES.incrementAndGet());
        List<Place> made = new ArrayList<>();
        List<House> houses = new ArrayList<>();
        for (int g = 1; g <= groups; g++) {
            Place group = insert(place, UnitKind.GROUP, g + "班");
            made.add(group);
            for (int h = 1; h <= housesPerGroup; h++) {
                houses.add(house(group, 1));
            }
        }
        return new Association(federation, place, made, houses);
    }

    /** A household on a group (member) or on a federation (no member). */
    @Transactional
    public House house(Place on, int residents) {
        HouseholdId id = HouseholdId.next();
        String name = "試験" + NAMES.incrementAndGet();
        sql.update("""
                insert into household (id, unit_id, name, search_key, address, member, created_at)
                values (?, ?, ?, ?, '石川県金沢市試験町1-1', ?, ?)""", id, on.id(), name, name, on.kind() == UnitKind.GROUP, Instant.now(clock));
        List<AccountId> accounts = new ArrayList<>();
        for (int r = 0; r < residents; r++) {
            AccountId account = account();
            sql.update("""
                    insert into resident (id, household_id, account_id, name, search_key, householder, created_at)
                    values (?, ?, ?, ?, ?, ?, ?)""", Uuids.next(), id, account, name + r, name + r, r == 0, Instant.now(clock));
            accounts.add(account);
        }
        return new House(id, on, accounts);
    }

    @Transactional
    public AccountId account() {
        AccountId id = AccountId.next();
        sql.update("insert into account (id, created_at) values (?, ?)", id, Instant.now(clock));
        return id;
    }

    /** A new account that holds an office since yesterday. */
    @Transactional
    public AccountId officer(Place at, Role role) {
        AccountId account = account();
        appoint(account, at, role, LocalDate.now(clock).minusDays(1), null);
        return account;
    }

    @Transactional
    public void appoint(AccountId account, Place at, Role role, LocalDate from, LocalDate to) {
        sql.update(
                "insert into office (id, unit_id, account_id, role, from_on, to_on, created_at) values (?, ?, ?, ?, ?, ?, ?)",
                Uuids.next(),
                at.id(),
                account,
                role,
                from,
                to,
                Instant.now(clock));
    }

    /** A phone with an FCM token for an account, or for nobody. */
    @Transactional
    public UUID phone(AccountId account, String token) {
        UUID id = Uuids.next();
        sql.update("""
                insert into device (id, account_id, platform, address_kind, address, address_at, address_state, created_at)
                values (?, ?, 'ANDROID', 'FCM_TOKEN', ?, ?, 'ACTIVE', ?)""", id, account, token, Instant.now(clock), Instant.now(clock));
        return id;
    }

    /** A browser with a subscription, of an account. */
    @Transactional
    public UUID browser(AccountId account, TestBrowser browser) {
        UUID id = Uuids.next();
        sql.update(
                """
                insert into device (id, account_id, platform, address_kind, address, address_keys, address_at, address_state,
                                    created_at)
                values (?, ?, 'WEB', 'WEB_PUSH', ?, jsonb_build_object('p256dh', ?::text, 'auth', ?::text), ?, 'ACTIVE', ?)""",
                id,
                account,
                browser.endpoint(),
                browser.p256dh(),
                browser.auth(),
                Instant.now(clock),
                Instant.now(clock));
        return id;
    }

    private Place insert(Place parent, UnitKind kind, String name) {
        UnitId id = UnitId.next();
        long no = sql.number("select nextval('unit_no')");
        UnitPath path = parent == null
                ? new UnitPath(Long.toString(no, 36) + ".")
                : parent.path().child(no);
        sql.update(
                """
                insert into unit (id, kind, parent_id, path, name, search_key, organisation_kind, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                kind,
                parent == null ? null : parent.id(),
                path.value(),
                name,
                name,
                kind == UnitKind.ORGANISATION ? "OTHER" : null,
                Instant.now(clock));
        return new Place(id, kind, path, name);
    }
}
