package jp.kairan.demo;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.access.UnitId;
import jp.kairan.directory.Belongings;
import jp.kairan.kernel.Sql;

/** Finds the people of the demo in the database, so that a later start with another seed still finds those who are there. */
@Singleton
class DemoPeople {
    private static final String ACCOUNT = "select 1 from account where id = ?";

    private static final String PHONES =
            "select address from device where account_id = ? and address_state = 'ACTIVE' order by no";

    /** The holder of an office at the unit with a code, the first or one after it. */
    private static final String OFFICER = """
            select o.account_id, u.id, u.name
              from office o join unit u on u.id = o.unit_id
             where u.code = ? and o.role = ? and o.to_on is null
             order by o.id limit 1 offset ?""";

    /** Somebody with a phone and without any office or membership, in the group with a code; rather with family who sign in. */
    private static final String RESIDENT = """
            select r.account_id, u.id, u.name
              from unit u
              join household h on h.unit_id = u.id and not h.protected
              join resident r on r.household_id = h.id
             where u.code = ? and r.account_id is not null
               and not exists (select 1 from office o where o.account_id = r.account_id)
               and not exists (select 1 from organisation_member m where m.account_id = r.account_id)
             order by exists (select 1 from resident f
                               where f.household_id = h.id and f.account_id <> r.account_id) desc, r.id
             limit 1""";

    /** Somebody else who signs in in the house of a person. */
    private static final String FAMILY = """
            select f.account_id, u.id, u.name
              from resident r
              join household h on h.id = r.household_id
              join unit u on u.id = h.unit_id
              join resident f on f.household_id = h.id and f.account_id <> r.account_id
             where r.account_id = ?
             order by f.id limit 1""";

    /** Somebody without an office who reads in a language, as near to a federation as there is. */
    private static final String READER = """
            select r.account_id, u.id, u.name
              from account a
              join resident r on r.account_id = a.id
              join household h on h.id = r.household_id and h.member and not h.protected
              join unit u on u.id = h.unit_id
             where a.language = ? and not exists (select 1 from office o where o.account_id = a.id)
             order by starts_with(u.path, (select path from unit where code = ?)) desc, u.path, r.id
             limit 1""";

    /** Where a newcomer comes to live. */
    private static final String PLACE = "select null::uuid as account_id, id, name from unit where code = ?";

    private static final String LANGUAGE = "select language from account where id = ?";

    /** Who leads a team that shovels snow, with a phone, and where they live. */
    private static final String LEADER = """
            select t.leader_id as account_id, u.id, u.name
              from snow_team t
              join resident r on r.account_id = t.leader_id
              join household h on h.id = r.household_id
              join unit u on u.id = h.unit_id
             where t.state = 'APPROVED'
             order by t.id limit 1""";

    private static final String CITY = "C";
    private static final String FEDERATION = "F01";
    private static final String ASSOCIATION = "A0001";
    private static final String GROUP = "A0001-01";
    private static final String OTHER_GROUP = "A0001-02";

    private final Sql sql;
    private final Belongings belongings;

    DemoPeople(Sql sql, Belongings belongings) {
        this.sql = sql;
        this.belongings = belongings;
    }

    /** Whoever can be entered by a name; somebody whose office has ended since the city was loaded is left out. */
    @Transactional
    public List<DemoPerson> all(boolean inJapanese) {
        return Arrays.stream(DemoRole.values())
                .map(role -> find(role, inJapanese))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The accounts of all who can be entered by a name. */
    @Transactional
    public List<AccountId> accounts() {
        return all(true).stream()
                .map(DemoPerson::account)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The account behind a name. */
    @Transactional
    public Optional<AccountId> account(DemoRole role) {
        return find(role, true).map(DemoPerson::account);
    }

    /** Somebody as the one who acts, with every office and home. */
    @Transactional
    public Actor actor(AccountId account) {
        Belongings.Belonging own = belongings.of(account);
        return Actor.person(account, null, null, own.offices(), own.homes());
    }

    /** Whether the city has this account. */
    @Transactional
    public boolean exists(AccountId account) {
        return sql.any(ACCOUNT, account);
    }

    private Optional<DemoPerson> find(DemoRole role, boolean inJapanese) {
        return found(role)
                .map(found -> new DemoPerson(
                        role,
                        role.title(inJapanese),
                        role.story(inJapanese),
                        found.account,
                        found.unit,
                        found.unitName,
                        sql.one(LANGUAGE, row -> row.text("language"), found.account)
                                .orElse("ja"),
                        sql.list(PHONES, phone -> phone.text("address"), found.account)));
    }

    private record Found(AccountId account, UnitId unit, String unitName) {}

    private Optional<Found> found(DemoRole role) {
        return switch (role) {
            case FEDERATION_HEAD -> one(OFFICER, FEDERATION, "HEAD", 0);
            case ASSOCIATION_HEAD -> one(OFFICER, ASSOCIATION, "HEAD", 0);
            case WELFARE_COMMISSIONER -> one(OFFICER, ASSOCIATION, "WELFARE_COMMISSIONER", 0);
            case GROUP_LEADER -> one(OFFICER, GROUP, "GROUP_LEADER", 0);
            case RESIDENT -> one(RESIDENT, GROUP);
            case FAMILY_MEMBER -> one(RESIDENT, GROUP).flatMap(resident -> one(FAMILY, resident.account));
            case OTHER_GROUP_RESIDENT -> one(RESIDENT, OTHER_GROUP);
            case ENGLISH_READER -> one(READER, "en", FEDERATION);
            case VIETNAMESE_READER -> one(READER, "vi", FEDERATION);
            case SHELTER_KEY_HOLDER -> one(OFFICER, FEDERATION, "SHELTER_KEY_HOLDER", 0);
            case SHELTER_DEPUTY -> one(OFFICER, FEDERATION, "SHELTER_DEPUTY", 0);
            case SNOW_TEAM_LEADER -> one(LEADER);
            case CITY_STAFF -> one(OFFICER, CITY, "CITY_STAFF", 0);
            case OTHER_CITY_STAFF -> one(OFFICER, CITY, "CITY_STAFF", 1);
            case CITY_ADMIN -> one(OFFICER, CITY, "CITY_ADMIN", 0);
            case NEWCOMER -> one(PLACE, GROUP);
        };
    }

    private Optional<Found> one(String query, Object... values) {
        return sql.one(
                query,
                row -> new Found(
                        AccountId.orNull(row.uuid("account_id")), new UnitId(row.uuid("id")), row.text("name")),
                values);
    }
}
