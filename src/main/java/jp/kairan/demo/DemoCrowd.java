package jp.kairan.demo;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import jp.kairan.access.IncidentId;
import jp.kairan.evidence.Status;
import jp.kairan.evidence.Stay;
import jp.kairan.kernel.ProblemException;
import jp.kairan.kernel.Repeated;
import jp.kairan.safety.answers.SpokenAnswers;
import org.jboss.logging.Logger;

/**
 * The made-up residents after a shake: many answer at once, more and more slowly the others, for some minutes, so that a
 * visitor sees the board live. They answer by the door of all answers, and fall silent when the check is closed.
 */
@Singleton
class DemoCrowd {
    private static final Logger LOG = Logger.getLogger(DemoCrowd.class);
    private static final long PAUSE_MS = 1_000;
    private static final int MOST_A_SECOND = 40;

    /** After which about two in three of those have answered who will. */
    private static final double CALM_SECONDS = 100;

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Of a thousand answers, up to where they are of each kind; all others are safe. */
    private static final int URGENT = 4;

    private static final int HELP = 20;
    private static final int HURT = 55;
    private static final int OUTSIDE = 100;

    private final DemoConfig demo;
    private final CrowdRows rows;
    private final ShakenGround ground;
    private final SpokenAnswers answers;
    private final Clock clock;
    private final Repeated repeated = new Repeated("demo-crowd", this::second, DemoCrowd::failed);
    private final AtomicReference<Asked> asked = new AtomicReference<>();

    DemoCrowd(DemoConfig demo, CrowdRows rows, ShakenGround ground, SpokenAnswers answers, Clock clock) {
        this.demo = demo;
        this.rows = rows;
        this.ground = ground;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * A check that is being answered.
     *
     * @param houses who answers, in their order; null before they are chosen
     * @param given how many have
     */
    private record Asked(IncidentId check, Instant since, List<CrowdRows.House> houses, int given) {}

    void onStart(@Observes StartupEvent event) {
        if (demo.enabled()) {
            repeated.start(PAUSE_MS, PAUSE_MS);
        }
    }

    void onStop(@Observes ShutdownEvent event) {
        repeated.stop();
    }

    /** Lets them answer a check from now on, and no longer an earlier one. */
    void ask(IncidentId check) {
        asked.set(new Asked(check, Instant.now(clock), null, 0));
    }

    /** What is answered in a second. */
    void second() {
        Asked now = asked.get();
        if (now == null) {
            return;
        }
        Duration passed = Duration.between(now.since, Instant.now(clock));
        if (!ground.asking().contains(now.check) || passed.compareTo(PATIENCE) > 0) {
            asked.compareAndSet(now, null);
            return;
        }
        List<CrowdRows.House> houses = now.houses == null ? rows.choose() : now.houses;
        int due = Math.min(now.given + MOST_A_SECOND, due(houses.size(), passed));
        for (CrowdRows.House house : houses.subList(now.given, Math.max(now.given, due))) {
            answer(now.check, house);
        }
        asked.compareAndSet(now, new Asked(now.check, now.since, houses, Math.max(now.given, due)));
    }

    private static int due(int houses, Duration passed) {
        return (int) Math.round(houses * (1 - Math.exp(-passed.toMillis() / 1000.0 / CALM_SECONDS)));
    }

    private void answer(IncidentId check, CrowdRows.House house) {
        int drawn = ThreadLocalRandom.current().nextInt(1_000);
        Status status = drawn < URGENT
                ? Status.URGENT
                : drawn < HELP
                        ? Status.HELP
                        : drawn < HURT ? Status.MINOR_INJURY : drawn < OUTSIDE ? Status.OUTSIDE : Status.SAFE;
        boolean alone = status != Status.SAFE || drawn % 5 == 0;
        Stay place = status == Status.OUTSIDE ? null : drawn % 11 == 0 ? Stay.ELSEWHERE : Stay.HOME;
        try {
            answers.take(house.account(), check, alone ? null : house.household(), status, place);
        } catch (ProblemException refused) {
            LOG.debugf("event=demo-answer-refused problem=%s", refused.type().slug());
        }
    }

    private static void failed(Throwable failure) {
        LOG.warnf("event=demo-crowd-failed failure=%s", failure.getClass().getName());
    }
}
