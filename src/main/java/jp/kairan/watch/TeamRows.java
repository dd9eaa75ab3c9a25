package jp.kairan.watch;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.Role;
import jp.kairan.access.UnitKind;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sql;

/** Who looks in at a household: the rows of its team, and who that is today. */
@Singleton
class TeamRows {
    private static final String MEMBERS =
            "select relation, account_id from watch_team_member where household_id = ? order by no";

    /**
     * Whether a member m is family who live in the household h today: nobody else stays of a protected one, because nobody
     * knows which of those elsewhere is not to know, and whoever was entered as family may be none.
     */
    static final String AT_HOME = """
            (m.relation = 'FAMILY' and exists (
                select 1 from resident r
                 where r.household_id = h.id and r.account_id = m.account_id and not r.lives_elsewhere
                   and (r.left_on is null or r.left_on > ?)))
            """;

    private static final String TODAY = """
            select m.no, m.relation, m.account_id
              from watch_team_member m join household h on h.id = m.household_id
             where m.household_id = ? and m.account_id is not null and (not ?::boolean or """ + AT_HOME + """
            )
            union all
            select m.no, m.relation, r.account_id
              from watch_team_member m join resident r on r.household_id = m.household_id
             where m.household_id = ? and m.account_id is null and m.relation = 'FAMILY' and r.lives_elsewhere
               and r.account_id is not null and not ?::boolean and (r.left_on is null or r.left_on > ?)
            union all
            select m.no, m.relation, o.account_id
              from watch_team_member m
              join unit u on u.path = any (paths_up(?))
                         and u.kind = case m.relation when 'GROUP_LEADER' then 'GROUP' else 'ASSOCIATION' end
              join office o on o.unit_id = u.id and o.role = m.relation
             where m.household_id = ? and m.account_id is null and not ?::boolean
               and o.from_on <= ? and (o.to_on is null or o.to_on >= ?)
             order by no, account_id""";

    private static final String HOLDERS = """
            select distinct o.account_id from unit u join office o on o.unit_id = u.id
             where u.path = any (paths_up(?)) and u.kind = ? and o.role = any (?::text[])
               and o.from_on <= ? and (o.to_on is null or o.to_on >= ?)
             order by o.account_id""";

    private final Sql sql;
    private final Clock clock;

    TeamRows(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Person(AccountId account, Relation relation) {
        static Person of(Row row) throws SQLException {
            return new Person(new AccountId(row.uuid("account_id")), row.constant("relation", Relation.class));
        }
    }

    @Transactional
    List<Team.Member> members(HouseholdId household) {
        return sql.list(
                MEMBERS,
                row -> new Team.Member(
                        row.constant("relation", Relation.class), AccountId.orNull(row.uuid("account_id"))),
                household);
    }

    /** The team as it is today, each person once; of a protected household nobody is told but family who live there. */
    @Transactional(TxType.MANDATORY)
    Map<AccountId, Relation> today(House house) {
        LocalDate today = LocalDate.now(clock);
        Map<AccountId, Relation> team = new LinkedHashMap<>();
        sql.list(
                        TODAY,
                        Person::of,
                        house.id(),
                        house.guarded(),
                        today,
                        house.id(),
                        house.guarded(),
                        today,
                        house.path().value(),
                        house.id(),
                        house.guarded(),
                        today,
                        today)
                .forEach(person -> team.putIfAbsent(person.account, person.relation));
        return team;
    }

    /**
     * Whom to call in where a team does not answer or is empty: the head of the association, or else its other officers,
     * or else the city, which alone is told of a protected household.
     */
    @Transactional(TxType.MANDATORY)
    List<AccountId> reserve(House house) {
        if (!house.guarded()) {
            List<AccountId> heads = holders(house, UnitKind.ASSOCIATION, List.of(Role.HEAD));
            if (!heads.isEmpty()) {
                return heads;
            }
            List<AccountId> others = holders(
                    house, UnitKind.ASSOCIATION, List.of(Role.VICE_HEAD, Role.SECRETARY, Role.WELFARE_COMMISSIONER));
            if (!others.isEmpty()) {
                return others;
            }
        }
        return holders(house, UnitKind.CITY, List.of(Role.CITY_ADMIN));
    }

    private List<AccountId> holders(House house, UnitKind at, List<Role> roles) {
        LocalDate today = LocalDate.now(clock);
        return sql.list(
                HOLDERS,
                row -> new AccountId(row.uuid("account_id")),
                house.path().value(),
                at,
                roles,
                today,
                today);
    }
}
