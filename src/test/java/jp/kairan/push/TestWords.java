package jp.kairan.push;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jp.kairan.access.Actor;
import jp.kairan.access.NoticeId;
import jp.kairan.access.Term;
import jp.kairan.notices.Notice;
import jp.kairan.notices.Notices;
import jp.kairan.notices.Urgency;
import jp.kairan.testing.TestCity.Place;
import jp.kairan.translation.Worded;
import jp.kairan.translation.Wording;

/** A feature of the tests: it publishes notices whose words are read in many languages. */
@Singleton
class TestWords implements Worded {
    static final String KIND = "TEST_NOTICE";

    private final Notices notices;
    private final Map<UUID, Wording> words = new ConcurrentHashMap<>();

    TestWords(Notices notices) {
        this.notices = notices;
    }

    /** Publishes to everyone of a place; runs are cut by whoever wants them. */
    NoticeId publish(Place place, Urgency urgency, String title) {
        return publish(KIND, place, urgency, false, title);
    }

    /** Publishes to everyone of a place below the publisher. */
    NoticeId publishTo(Place publisher, Place readers, Urgency urgency, String title) {
        return publish(KIND, publisher, readers, urgency, wording(publisher, false, title));
    }

    /** Publishes something that has more to say than its title. */
    NoticeId publish(Place place, Urgency urgency, String title, String body) {
        Wording whole = new Wording(
                place.path(), false, List.of(new Wording.Field("title", title), new Wording.Field("body", body)));
        return publish(KIND, place, urgency, whole);
    }

    /** Publishes something whose title may not be shown. */
    NoticeId publishSensitive(Place place, Urgency urgency, String title) {
        return publish(KIND, place, urgency, true, title);
    }

    /** Publishes as a feature would that offers no words. */
    NoticeId publishWordless(Place place, Urgency urgency, String title) {
        return publish("TEST_WORDLESS", place, urgency, false, title);
    }

    private NoticeId publish(String kind, Place place, Urgency urgency, boolean sensitive, String title) {
        return publish(kind, place, urgency, wording(place, sensitive, title));
    }

    private NoticeId publish(String kind, Place place, Urgency urgency, Wording whole) {
        return publish(kind, place, place, urgency, whole);
    }

    private NoticeId publish(String kind, Place place, Place readers, Urgency urgency, Wording whole) {
        NoticeId id = NoticeId.next();
        QuarkusTransaction.requiringNew().run(() -> {
            words.put(id.value(), whole);
            notices.publish(
                    Actor.SYSTEM,
                    new Notice(
                            id,
                            kind,
                            id.value(),
                            place.id(),
                            urgency,
                            whole.confidential(),
                            whole.fields().get(0).text(),
                            false,
                            false,
                            1,
                            null,
                            List.of(Term.everyone(readers.id()))));
        });
        return id;
    }

    void correct(Place place, NoticeId notice, String title) {
        QuarkusTransaction.requiringNew().run(() -> {
            words.put(notice.value(), wording(place, false, title));
            notices.correct(Actor.SYSTEM, KIND, notice.value(), title);
        });
    }

    void withdraw(NoticeId notice) {
        QuarkusTransaction.requiringNew().run(() -> {
            words.remove(notice.value());
            notices.withdraw(Actor.SYSTEM, KIND, notice.value());
        });
    }

    private static Wording wording(Place place, boolean confidential, String title) {
        return new Wording(place.path(), confidential, List.of(new Wording.Field("title", title)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Wording> words(UUID subject) {
        return Optional.ofNullable(words.get(subject));
    }

    @Override
    public Wording forDesk(Actor actor, UUID subject) {
        return words.get(subject);
    }
}
