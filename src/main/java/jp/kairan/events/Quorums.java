package jp.kairan.events;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import jp.kairan.access.Actor;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sql;

/**
 * The door to the quorum (定足数) of a meeting, counted anew at every call against the members of today. A member counts
 * once, whatever was said before; a mandate ends when the member comes after all.
 */
@Singleton
class Quorums {
    private static final String VOTES = """
            select count(*) as members,
                   count(*) filter (where a.place = 'SEATED' and a.proxy_name is null) as in_person,
                   count(*) filter (where a.place = 'SEATED' and a.proxy_name is not null) as by_proxy,
                   count(*) filter (where a.state = 'ABSENT') as absent,
                   count(a.mandate) as by_mandate,
                   count(*) filter (where a.place = 'WAITING') as waiting,
                   count(*) filter (where a.state = 'UNDECIDED') as undecided,
                   count(a.checked_in_at) as present,
                   count(a.checked_in_at) filter (where a.proxy_name is not null) as present_by_proxy,
                   count(a.mandate) filter (where a.checked_in_at is null) as mandates_not_present
              from occurrence_members(?, ?) m
              left join answer a on a.id = m.answer_id""";

    private final Sql sql;
    private final Clock clock;
    private final Sights sights;

    Quorums(Sql sql, Clock clock, Sights sights) {
        this.sql = sql;
        this.clock = clock;
        this.sights = sights;
    }

    /** Where the meeting stands, for whoever sees it, in counts alone; 409 where it is none or takes no answers. */
    @Transactional
    public QuorumCount count(Actor actor, OccurrenceId id) {
        Sheet event = sights.of(actor, id).sight().event();
        if (event.kind() != EventKind.MEETING || event.answeredBy() == AnsweredBy.NOBODY) {
            throw EventProblem.EVENT_STATE.problem("Only a meeting that takes answers has a quorum");
        }
        QuorumCount.Votes votes =
                sql.one(VOTES, Quorums::votes, id, LocalDate.now(clock)).orElseThrow();
        return QuorumCount.of(votes, event.quorum());
    }

    private static QuorumCount.Votes votes(Row row) throws SQLException {
        return new QuorumCount.Votes(
                row.integer("members"),
                row.integer("in_person"),
                row.integer("by_proxy"),
                row.integer("absent"),
                row.integer("by_mandate"),
                row.integer("waiting"),
                row.integer("undecided"),
                row.integer("present"),
                row.integer("present_by_proxy"),
                row.integer("mandates_not_present"));
    }
}
