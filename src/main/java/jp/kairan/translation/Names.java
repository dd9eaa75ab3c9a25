package jp.kairan.translation;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** All names that must survive, ready to be looked for; known for five minutes before anybody is asked again. */
@Singleton
class Names {
    private static final Duration FRESH = Duration.ofMinutes(5);

    /** The names as they were at a moment. */
    private record Snapshot(Lexicon lexicon, Instant at) {}

    private final List<ProtectedTerms> sources;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Snapshot snapshot;

    Names(@All List<ProtectedTerms> sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /** Those of at most five minutes ago; while one caller asks anew the others go on with what there is. */
    Lexicon lexicon() {
        Snapshot known = snapshot;
        if (known == null) {
            asking.lock();
        } else if (fresh(known) || !asking.tryLock()) {
            return known.lexicon();
        }
        try {
            known = snapshot;
            if (known == null || !fresh(known)) {
                known = new Snapshot(collected(), clock.instant());
                snapshot = known;
            }
            return known.lexicon();
        } finally {
            asking.unlock();
        }
    }

    private boolean fresh(Snapshot known) {
        return Duration.between(known.at(), clock.instant()).abs().compareTo(FRESH) < 0;
    }

    private Lexicon collected() {
        Map<String, String> readings = new HashMap<>();
        for (ProtectedTerms source : sources) {
            source.names()
                    .forEach(name -> readings.merge(name.text(), known(name.kana()), (a, b) -> a.isEmpty() ? b : a));
        }
        return new Lexicon(readings);
    }

    private static String known(String kana) {
        return kana == null ? "" : kana;
    }
}
