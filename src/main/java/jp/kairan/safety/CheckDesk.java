package jp.kairan.safety;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.Actor;
import jp.kairan.access.NoticeId;
import jp.kairan.access.Role;
import jp.kairan.access.Term;
import jp.kairan.access.UnitId;
import jp.kairan.directory.Units;
import jp.kairan.notices.Notice;
import jp.kairan.notices.Notices;
import jp.kairan.notices.Readership;
import jp.kairan.notices.Urgency;

/** Tells the city's officers what the reports of the weather service mean for a check: one notice a check, rewritten. */
@Singleton
class CheckDesk {
    /** How phones know that a check wants the officers; the subject is the check. */
    static final String KIND = "SAFETY_CHECK_DESK";

    private static final Duration SHOWN = Duration.ofDays(3);

    private final Units units;
    private final Notices notices;
    private final Readership readership;
    private final Clock clock;

    CheckDesk(Units units, Notices notices, Readership readership, Clock clock) {
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
        if (told(subject)) {
            notices.hurry(KIND, subject, urgency);
            notices.expire(KIND, subject, until);
            notices.correct(Actor.SYSTEM, KIND, subject, title);
        } else {
            publish(subject, title, urgency, until);
        }
    }

    /** Nothing waits for them any more. */
    void settle(Check check) {
        if (told(check.id().value())) {
            notices.expire(KIND, check.id().value(), Instant.now(clock));
        }
    }

    private void publish(UUID subject, String title, Urgency urgency, Instant until) {
        UnitId city = units.root().id();
        notices.publish(
                Actor.SYSTEM,
                new Notice(
                        NoticeId.next(),
                        KIND,
                        subject,
                        city,
                        urgency,
                        false,
                        title,
                        false,
                        false,
                        1,
                        until,
                        List.of(Term.office(Role.CITY_STAFF, city), Term.office(Role.CITY_ADMIN, city))));
    }

    private boolean told(UUID subject) {
        return readership.of(KIND, subject).isPresent();
    }
}
