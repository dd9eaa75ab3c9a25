package jp.kairan.events;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import jp.kairan.access.Actor;
import jp.kairan.access.EventId;
import jp.kairan.translation.Worded;
import jp.kairan.translation.Wording;

/** Offers the words of events to whoever translates ahead, and to those who correct translations. */
@Singleton
class EventWording implements Worded {
    private final Programme programme;

    EventWording(Programme programme) {
        this.programme = programme;
    }

    @Override
    public String kind() {
        return EventNews.KIND;
    }

    /** A cancelled event is still read, for instance to learn why. */
    @Override
    public Optional<Wording> words(UUID subject) {
        return programme.published(new EventId(subject)).map(EventCopy::wording);
    }

    @Override
    public Wording forDesk(Actor actor, UUID subject) {
        return programme.handled(actor, new EventId(subject)).wording();
    }
}
