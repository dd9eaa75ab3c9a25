package jp.kairan.safety;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.access.NoticeId;
import jp.kairan.access.Role;
import jp.kairan.access.Term;
import jp.kairan.access.UnitId;
import jp.kairan.directory.Units;
import jp.kairan.kernel.Sql;
import jp.kairan.notices.Notice;
import jp.kairan.notices.Notices;
import jp.kairan.notices.Readership;
import jp.kairan.notices.Urgency;

/**
 * Tells the city's officers what the reports of the weather service mean for a check: one notice a check, rewritten. Tells
 * officers above once what was begun below them.
 */
@Singleton
class CheckDesk {
    /** How phones know that a check wants the officers; the subject is the check. */
    static final String KIND = "SAFETY_CHECK_DESK";

    /** How phones know that a check was begun somewhere below an officer; the subject is the check. */
    static final String BELOW = "SAFETY_CHECK_BELOW";

    private static final Duration SHOWN = Duration.ofDays(3);

    /** By name, because an office at a unit reaches everybody below it, and no association hears what another asks. */
    private static final String ABOVE = """
            select distinct o.account_id
              from unit x
              join unit w on w.path = any (paths_up(x.path)) and w.id <> x.id
              join office o on o.unit_id = w.id and o.from_on <= ? and (o.to_on is null or o.to_on >= ?)
             where x.id = ?
               and (w.kind = 'FEDERATION' and o.role in ('HEAD', 'VICE_HEAD', 'SECRETARY')
                    or w.kind = 'CITY' and o.role in ('CITY_STAFF', 'CITY_ADMIN'))
             order by o.account_id""";

    private final Sql sql;
    private final Units units;
    private final Notices notices;
    private final Readership readership;
    private final Clock clock;

    CheckDesk(Sql sql, Units units, Notices notices, Readership readership, Clock clock) {
        this.sql = sql;
        this.units = units;
        this.notices = notices;
        this.readership = readership;
        this.clock = clock;
    }

    /** The officers should know; what is urgent wakes them. */
    void tell(Check check, String title, boolean urgent) {
        UUID subject = check.id().value();
        Urgency urgency = urgent ? Urgency.EMERGENCY : Urgency.IMPORTANT;
        Instant until = Instant.now(clock).plus(SHOWN);
        if (told(KIND, subject)) {
            notices.hurry(KIND, subject, urgency);
            notices.expire(KIND, subject, until);
            notices.correct(Actor.SYSTEM, KIND, subject, title);
        } else {
            UnitId city = units.root().id();
            List<Term> officers = List.of(Term.office(Role.CITY_STAFF, city), Term.office(Role.CITY_ADMIN, city));
            publish(KIND, subject, city, title, urgency, officers);
        }
    }

    /** Those above should know that it is asked below them; of a drill they need not. */
    void begun(Check check) {
        LocalDate today = LocalDate.now(clock);
        List<Term> above = check.drill()
                ? List.of()
                : sql.list(
                        ABOVE, row -> Term.person(new AccountId(row.uuid("account_id"))), today, today, check.unit());
        if (!above.isEmpty()) {
            String title = units.require(check.unit()).name() + "が安否確認を始めました";
            publish(BELOW, check.id().value(), check.unit(), title, Urgency.IMPORTANT, above);
        }
    }

    /** Nothing waits for them any more. */
    void settle(Check check) {
        Stream.of(KIND, BELOW)
                .filter(kind -> told(kind, check.id().value()))
                .forEach(kind -> notices.expire(kind, check.id().value(), Instant.now(clock)));
    }

    private void publish(String kind, UUID subject, UnitId unit, String title, Urgency urgency, List<Term> officers) {
        notices.publish(
                Actor.SYSTEM,
                new Notice(
                        NoticeId.next(),
                        kind,
                        subject,
                        unit,
                        urgency,
                        false,
                        title,
                        false,
                        false,
                        1,
                        Instant.now(clock).plus(SHOWN),
                        officers));
    }

    private boolean told(String kind, UUID subject) {
        return readership.of(kind, subject).isPresent();
    }
}
