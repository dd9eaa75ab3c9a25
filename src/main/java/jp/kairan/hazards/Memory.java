package jp.kairan.hazards;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.kairan.hazards.jma.Telegram;
import jp.kairan.hazards.jma.TelegramRefused;
import jp.kairan.hazards.jma.Telegrams;
import org.jboss.logging.Logger;

/**
 * What is known after the telegrams of the last days, kept by each replica for itself and caught up from the archive, so that
 * all replicas know the same. Only what is committed is remembered.
 */
@Singleton
class Memory {
    private static final Logger LOG = Logger.getLogger(Memory.class);

    /** Longer than any warning stands without a word, and than aftershocks are joined to what went before. */
    private static final Duration REACH = Duration.ofDays(8);

    /** Then everything is read anew, so that what is remembered does not grow without end. */
    private static final Duration RENEWAL = Duration.ofDays(1);

    private final Archive archive;
    private final Clock clock;

    private Telegrams known = Telegrams.NONE;
    private long last;
    private Instant begunAt = Instant.MIN;

    Memory(Archive archive, Clock clock) {
        this.archive = archive;
        this.clock = clock;
    }

    /**
     * Everything that has arrived. Nothing is missed, because telegrams arrive under one lock and therefore become visible
     * in the order of arrival.
     */
    synchronized Telegrams caughtUp() {
        Instant now = clock.instant();
        if (now.isBefore(begunAt) || now.isAfter(begunAt.plus(RENEWAL))) {
            known = Telegrams.NONE;
            last = 0;
            begunAt = now;
        }
        List<Archive.Kept> more;
        do {
            more = archive.after(last, begunAt.minus(REACH));
            for (Archive.Kept kept : more) {
                known = remember(kept);
                last = kept.arrival();
            }
        } while (!more.isEmpty());
        return known;
    }

    /** What was read once is read again, unless a newer version of the service refuses it: then it is passed over. */
    private Telegrams remember(Archive.Kept kept) {
        try {
            return known.apply(Telegram.read(kept.bytes(), kept.fileName())).after();
        } catch (TelegramRefused refused) {
            LOG.errorf("event=telegram-not-remembered arrival=%d reason=%s", kept.arrival(), refused.reason());
            return known;
        }
    }
}
