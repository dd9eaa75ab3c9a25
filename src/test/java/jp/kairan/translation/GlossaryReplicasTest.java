package jp.kairan.translation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import jp.kairan.access.Actor;
import jp.kairan.audit.Audit;
import jp.kairan.kernel.Language;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class GlossaryReplicasTest {
    @Inject
    Glossary here;

    @Inject
    ServiceTerms service;

    @Inject
    CityTerms city;

    @Inject
    Audit audit;

    @Inject
    Event<GlossaryChanged> events;

    @Inject
    TestClock clock;

    @Inject
    GlossaryRig rig;

    private Glossary elsewhere;

    @BeforeEach
    void anotherReplica() {
        elsewhere = new Glossary(service, city, audit, events, clock);
    }

    @AfterEach
    void clear() {
        clock.reset();
        rig.clear();
    }

    @Test
    void aChangeIsSeenHereAtOnceAndElsewhereAfterHalfAMinute() {
        assertThat(here.in(Language.ES).words()).containsEntry("断水", "corte de agua");
        assertThat(elsewhere.in(Language.ES).words()).containsEntry("断水", "corte de agua");

        here.put(Actor.SYSTEM, Language.ES, "断水", "sin agua");

        assertThat(here.in(Language.ES).words()).containsEntry("断水", "sin agua");
        assertThat(elsewhere.in(Language.ES).words()).containsEntry("断水", "corte de agua");
        clock.turn(Duration.ofSeconds(31));
        assertThat(elsewhere.in(Language.ES).words()).containsEntry("断水", "sin agua");
    }

    @Test
    void whatWasNotCommittedIsNeverSeen() {
        Lexicon before = here.in(Language.ES);

        QuarkusTransaction.begin();
        here.put(Actor.SYSTEM, Language.ES, "断水", "sin agua");
        QuarkusTransaction.rollback();

        assertThat(here.in(Language.ES)).isSameAs(before);
        assertThat(here.entries(Actor.SYSTEM, Language.ES)).noneMatch(entry -> entry.origin() == TermOrigin.CITY);
    }

    @Test
    void whatIsAskedForAgainIsTheSameObjectUntilItChanges() {
        Lexicon first = here.in(Language.ES);
        clock.turn(Duration.ofSeconds(31));
        assertThat(here.in(Language.ES)).isSameAs(first);

        here.put(Actor.SYSTEM, Language.ES, "断水", "sin agua");

        assertThat(here.in(Language.ES)).isNotSameAs(first);
    }
}
