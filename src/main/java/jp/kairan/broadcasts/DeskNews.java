package jp.kairan.broadcasts;

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
import jp.kairan.kernel.Sql;
import jp.kairan.notices.Notice;
import jp.kairan.notices.Notices;
import jp.kairan.notices.Urgency;

/**
 * Tells the city's officers what of a broadcast waits for them: one notice a broadcast, rewritten with every turn, so
 * that a busy night does not bury them.
 */
@Singleton
class DeskNews {
    /** How phones name news of the desk; the subject is the broadcast. */
    static final String KIND = "BROADCAST_DESK";

    private static final Duration SHOWN = Duration.ofDays(3);

    private final Sql sql;
    private final Clock clock;
    private final Notices notices;

    DeskNews(Sql sql, Clock clock, Notices notices) {
        this.sql = sql;
        this.clock = clock;
        this.notices = notices;
    }

    /** Something waits for the officers; an urgent matter wakes them. */
    void tell(Actor actor, Broadcast broadcast, String title, boolean urgent) {
        UUID subject = broadcast.id().value();
        Urgency urgency = urgent && !broadcast.drill() ? Urgency.EMERGENCY : Urgency.IMPORTANT;
        String text = broadcast.drill() ? "【訓練】" + title : title;
        Instant until = Instant.now(clock).plus(SHOWN);
        if (told(subject)) {
            notices.hurry(KIND, subject, urgency);
            notices.expire(KIND, subject, until);
            notices.correct(actor, KIND, subject, text);
        } else {
            notices.publish(
                    actor,
                    new Notice(
                            NoticeId.next(),
                            KIND,
                            subject,
                            broadcast.unit(),
                            urgency,
                            true,
                            text,
                            false,
                            false,
                            1,
                            until,
                            List.of(
                                    Term.office(Role.CITY_STAFF, broadcast.unit()),
                                    Term.office(Role.CITY_ADMIN, broadcast.unit()))));
        }
    }

    /** Nothing waits any more. */
    void settle(Broadcast broadcast) {
        UUID subject = broadcast.id().value();
        if (told(subject)) {
            notices.expire(KIND, subject, Instant.now(clock));
        }
    }

    private boolean told(UUID subject) {
        return sql.any("select 1 from notice where kind = ? and subject_id = ?", KIND, subject);
    }
}
