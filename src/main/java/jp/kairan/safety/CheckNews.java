package jp.kairan.safety;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.kairan.access.Actor;
import jp.kairan.access.NoticeId;
import jp.kairan.access.Term;
import jp.kairan.access.UnitId;
import jp.kairan.evidence.Incident;
import jp.kairan.kernel.Sql;
import jp.kairan.notices.Cause;
import jp.kairan.notices.Notice;
import jp.kairan.notices.Notices;
import jp.kairan.notices.Urgency;

/** Tells those who are asked: one notice a check, from the question to the word that it is over. */
@Singleton
public class CheckNews {
    /** How phones know a check; the subject is the check. */
    public static final String KIND = "SAFETY_CHECK";

    /** As long as what is over stays in the inbox. */
    private static final Duration AFTERWARDS = Duration.ofDays(1);

    /** The accounts under some units that were not asked as part of others. */
    private static final String FURTHER = """
            insert into dispatch_account (dispatch_id, account_id)
            select distinct ?::uuid, r.account_id
              from unit x
              join unit u on u.path >= x.path and u.path < left(x.path, -1) || '/'
              join household h on h.unit_id = u.id and (h.moved_out is null or h.moved_out > ?)
              join resident r on r.household_id = h.id and (r.left_on is null or r.left_on > ?)
                             and not (h.protected and r.lives_elsewhere)
             where x.id = any (?::uuid[]) and r.account_id is not null
               and not exists (select 1 from unit b where b.id = any (?::uuid[]) and starts_with(u.path, b.path))""";

    private final Sql sql;
    private final Clock clock;
    private final Notices notices;
    private final CheckWords words;

    CheckNews(Sql sql, Clock clock, Notices notices, CheckWords words) {
        this.sql = sql;
        this.clock = clock;
        this.notices = notices;
        this.words = words;
    }

    /** Asks everybody in the area. */
    void ask(Actor actor, Incident incident) {
        notices.publish(
                actor,
                new Notice(
                        NoticeId.next(),
                        KIND,
                        incident.id().value(),
                        incident.unit(),
                        incident.drill() ? Urgency.IMPORTANT : Urgency.EMERGENCY,
                        false,
                        words.asking(incident.drill()),
                        false,
                        false,
                        1,
                        null,
                        audience(incident)));
    }

    /** Asks in a wider area: whoever was asked before hears nothing of it. */
    void askFurther(Actor actor, Incident before, Incident now) {
        notices.readdress(actor, KIND, now.id().value(), audience(now));
        LocalDate today = LocalDate.now(clock);
        notices.tell(
                KIND,
                now.id().value(),
                Cause.CHANGE,
                words.asked(now.drill()),
                dispatch -> sql.update(FURTHER, dispatch, today, today, units(now), units(before)));
    }

    /** Asks everybody once more. */
    void askAgain(Actor actor, Check check) {
        notices.correct(actor, KIND, check.id().value(), words.asking(check.drill()));
    }

    /** Says that it is over, and wakes nobody for that. */
    void over(Actor actor, Check check, Instant at) {
        notices.hurry(KIND, check.id().value(), Urgency.NORMAL);
        notices.correct(actor, KIND, check.id().value(), words.over(check.drill(), at));
        notices.expire(KIND, check.id().value(), at.plus(AFTERWARDS));
    }

    private static List<Term> audience(Incident incident) {
        return units(incident).stream().map(Term::everyone).toList();
    }

    private static List<UnitId> units(Incident incident) {
        return incident.area().stream().map(Incident.Part::unit).toList();
    }
}
