package jp.kairan.notices;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import jp.kairan.access.Actor;
import jp.kairan.access.NoticeId;
import jp.kairan.access.Term;
import jp.kairan.audit.Audit;
import jp.kairan.kernel.Sql;
import jp.kairan.kernel.Uuids;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Place;
import jp.kairan.testing.TestEngines;
import jp.kairan.testing.TestTranslator;
import jp.kairan.translation.Translations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the outbox writes; what becomes of it is told where pushes are tested. */
@KairanTest
class HoldTest {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Audit audit;

    @Inject
    Event<NoticeDispatched> dispatched;

    @Inject
    Event<NoticeReleased> released;

    @Inject
    Translations translations;

    @Inject
    TestCity city;

    @Inject
    TestEngines engines;

    @BeforeEach
    void anEngine() {
        engines.use(new TestTranslator("fake"));
    }

    @AfterEach
    void noEngine() {
        engines.use();
    }

    /** Publishes with words for the kind {@code TOLD}, and says for how many milliseconds the dispatch is held. */
    private long held(String kind, Urgency urgency, Duration deadline) {
        NoticeWords words = new NoticeWords(null) {
            @Override
            public Set<String> kinds() {
                return Set.of("TOLD");
            }
        };
        Outbox outbox = new Outbox(sql, clock, dispatched, released, translations, words, () -> deadline);
        Notices notices = new Notices(sql, clock, audit, outbox);
        Place place = city.federation();
        return QuarkusTransaction.requiringNew().call(() -> {
            NoticeId notice = notices.publish(
                    Actor.SYSTEM,
                    new Notice(
                            NoticeId.next(),
                            kind,
                            Uuids.next(),
                            place.id(),
                            urgency,
                            false,
                            "お知らせ",
                            false,
                            false,
                            1,
                            null,
                            List.of(Term.everyone(place.id()))));
            return sql.number("""
                    select coalesce(extract(epoch from hold_until - now()) * 1000, -1)::bigint
                      from dispatch where notice_id = ?""", notice);
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Urgency.class,
            names = {"IMPORTANT", "EMERGENCY"})
    void whatHurriesIsHeldUntilTheDeadlineByTheClockOfTheDatabase(Urgency urgency) {
        assertThat(held("TOLD", urgency, Duration.ofMillis(2500))).isEqualTo(2500);
    }

    @Test
    void whatDoesNotHurryIsNotHeld() {
        assertThat(held("TOLD", Urgency.NORMAL, Duration.ofSeconds(5))).isEqualTo(-1);
    }

    @Test
    void aKindWithoutWordsIsNotHeld() {
        assertThat(held("UNTOLD", Urgency.EMERGENCY, Duration.ofSeconds(5))).isEqualTo(-1);
    }

    @Test
    void aDeadlineOfNothingHoldsNothing() {
        assertThat(held("TOLD", Urgency.EMERGENCY, Duration.ZERO)).isEqualTo(-1);
    }

    @Test
    void withoutAnEngineNothingIsHeld() {
        engines.use();

        assertThat(held("TOLD", Urgency.EMERGENCY, Duration.ofSeconds(5))).isEqualTo(-1);
    }
}
