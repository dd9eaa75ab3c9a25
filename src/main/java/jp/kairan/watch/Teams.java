package jp.kairan.watch;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kairan.access.Actor;
import jp.kairan.access.HouseholdId;
import jp.kairan.audit.Audit;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Sql;

/** The door to the teams of households. */
@Singleton
class Teams {
    private static final String PUT = """
            insert into watch_team (household_id, consent, consent_on, changed_at) values (?, ?, ?, ?)
                on conflict on constraint pk_watch_team
                do update set consent = excluded.consent, consent_on = excluded.consent_on, changed_at = excluded.changed_at""";

    private static final String MEMBER =
            "insert into watch_team_member (household_id, no, relation, account_id) values (?, ?, ?, ?)";

    private static final String READ = "select consent, consent_on from watch_team where household_id = ?";

    private final Sql sql;
    private final Clock clock;
    private final Houses houses;
    private final TeamRows rows;
    private final Raising raising;
    private final Audit audit;

    Teams(Sql sql, Clock clock, Houses houses, TeamRows rows, Raising raising, Audit audit) {
        this.sql = sql;
        this.clock = clock;
        this.houses = houses;
        this.rows = rows;
        this.raising = raising;
        this.audit = audit;
    }

    /** The team of a household; without consent and members where it has none. */
    @Transactional
    Team read(Actor actor, HouseholdId household) {
        houses.kept(actor, household);
        List<Team.Member> members = rows.members(household);
        return sql.one(
                        READ,
                        row -> new Team(row.constant("consent", Consent.class), row.date("consent_on"), members),
                        household)
                .orElse(new Team(null, null, List.of()));
    }

    /** Names the team anew; who is no longer of it sees no alert of the household from here on. */
    @Transactional
    Team put(Actor actor, HouseholdId household, Team wanted) {
        House house = houses.living(actor, household);
        requireSound(wanted);
        sql.update(PUT, household, wanted.consent(), wanted.consentOn(), Instant.now(clock));
        sql.update("delete from watch_team_member where household_id = ?", household);
        for (int no = 0; no < wanted.members().size(); no++) {
            Team.Member member = wanted.members().get(no);
            sql.update(MEMBER, household, no, member.relation(), member.account());
        }
        raising.regroup(house);
        audit.note(
                actor,
                "WatchTeamChanged",
                "HOUSEHOLD",
                household,
                house.unit(),
                Map.of(
                        "members",
                        wanted.members().size(),
                        "consent",
                        wanted.consent().name()));
        return read(actor, household);
    }

    private void requireSound(Team wanted) {
        if (wanted.consentOn().isAfter(LocalDate.now(clock))) {
            throw KernelProblem.invalid("consentOn", "未来の日は指定できません / must not be in the future");
        }
        Set<Team.Member> seen = new HashSet<>();
        for (int i = 0; i < wanted.members().size(); i++) {
            Team.Member member = wanted.members().get(i);
            if (member.relation() == Relation.CALLED_IN || !seen.add(member)) {
                throw KernelProblem.invalid(
                        "members." + i + ".relation", "指定できません / cannot be given, or is given twice");
            }
            boolean known = member.account() == null
                    ? member.relation().foundByPart()
                    : sql.any("select 1 from account where id = ?", member.account());
            if (!known) {
                throw KernelProblem.invalid(
                        "members." + i + ".account", "利用者を確かめてください / no such account, or it is needed");
            }
        }
    }
}
