package jp.kairan.events;

import jakarta.inject.Singleton;
import java.util.List;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.access.EventId;
import jp.kairan.access.NoticeId;
import jp.kairan.access.Term;
import jp.kairan.notices.Notice;
import jp.kairan.notices.Notices;
import jp.kairan.notices.Readership;
import jp.kairan.notices.Urgency;

/** What readers are told of events. Events of the municipal list have no notice: of those nobody is told anything. */
@Singleton
class EventNews {
    /** How notices and phones name an event. */
    static final String KIND = "EVENT";

    /** What phones say of an event that was called off: the phrase of a notice taken back would sound like a slip of the pen. */
    static final String CANCELLED = "push.body.event.cancellation";

    private final Notices notices;
    private final Readership readership;

    EventNews(Notices notices, Readership readership) {
        this.notices = notices;
        this.readership = readership;
    }

    /** Tells the audience that there is an event. */
    void published(Actor actor, Sheet event, Plan plan, List<Term> audience) {
        notices.publish(
                actor,
                new Notice(
                        NoticeId.next(),
                        KIND,
                        event.id().value(),
                        event.unit(),
                        Urgency.NORMAL,
                        plan.sensitive(),
                        plan.title(),
                        false,
                        false,
                        1,
                        plan.rrule() == null ? plan.period().endsAt() : null,
                        audience));
    }

    /** Tells those concerned that something about it changed that matters to them. */
    void changed(Actor actor, EventId event, Plan plan, List<AccountId> concerned) {
        if (told(event)) {
            notices.change(actor, KIND, event.value(), plan.title(), concerned);
            notices.expire(
                    KIND, event.value(), plan.rrule() == null ? plan.period().endsAt() : null);
        }
    }

    /** Tells everybody who was told that it will not take place. */
    void cancelled(Actor actor, EventId event) {
        if (told(event)) {
            notices.withdraw(actor, KIND, event.value(), CANCELLED);
        }
    }

    private boolean told(EventId event) {
        return readership.of(KIND, event.value()).isPresent();
    }
}
