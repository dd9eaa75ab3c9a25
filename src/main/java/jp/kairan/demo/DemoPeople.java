package jp.kairan.demo;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.access.UnitId;
import jp.kairan.directory.Belongings;
import jp.kairan.kernel.Row;
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

    /** Somebody with a phone, without any office or membership, in a house of the group with a code. */
    private static final String RESIDENT = """
            select r.account_id, u.id, u.name
              from unit u
              join household h on h.unit_id = u.id and not h.protected
              join resident r on r.household_id = h.id
             where u.code = ? and r.account_id is not null
               and not exists (select 1 from office o where o.account_id = r.account_id)
               and not exists (select 1 from organisation_member m where m.account_id = r.account_id)
             order by r.id limit 1""";

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
    public List<DemoPerson> all() {
        return java.util.Arrays.stream(DemoRole.values())
                .map(this::find)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The account behind a name. */
    @Transactional
    public Optional<AccountId> account(DemoRole role) {
        return find(role).map(DemoPerson::account);
    }

    /** Somebody as the one who acts, with every office and home. */
    @Transactional
    public Actor actor(AccountId account) {
        return Actor.person(account, null, null, belongings.offices(account), belongings.homes(account));
    }

    /** Whether the city has this account. */
    @Transactional
    public boolean exists(AccountId account) {
        return sql.any(ACCOUNT, account);
    }

    private Optional<DemoPerson> find(DemoRole role) {
        return switch (role) {
            case FEDERATION_HEAD -> one(role, OFFICER, FEDERATION, "HEAD", 0);
            case ASSOCIATION_HEAD -> one(role, OFFICER, ASSOCIATION, "HEAD", 0);
            case GROUP_LEADER -> one(role, OFFICER, GROUP, "GROUP_LEADER", 0);
            case RESIDENT -> one(role, RESIDENT, GROUP);
            case OTHER_GROUP_RESIDENT -> one(role, RESIDENT, OTHER_GROUP);
            case SHELTER_KEY_HOLDER -> one(role, OFFICER, FEDERATION, "SHELTER_KEY_HOLDER", 0);
            case SHELTER_DEPUTY -> one(role, OFFICER, FEDERATION, "SHELTER_DEPUTY", 0);
            case SNOW_TEAM_LEADER -> one(role, LEADER);
            case CITY_STAFF -> one(role, OFFICER, CITY, "CITY_STAFF", 0);
            case OTHER_CITY_STAFF -> one(role, OFFICER, CITY, "CITY_STAFF", 1);
            case CITY_ADMIN -> one(role, OFFICER, CITY, "CITY_ADMIN", 0);
        };
    }

    private Optional<DemoPerson> one(DemoRole role, String query, Object... values) {
        return sql.one(query, row -> person(role, row), values);
    }

    private DemoPerson person(DemoRole role, Row row) throws java.sql.SQLException {
        AccountId account = new AccountId(row.uuid("account_id"));
        List<String> phones = sql.list(PHONES, phone -> phone.text("address"), account);
        return new DemoPerson(role, role.title(), account, new UnitId(row.uuid("id")), row.text("name"), phones);
    }
}
