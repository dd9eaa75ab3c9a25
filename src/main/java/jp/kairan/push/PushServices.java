package jp.kairan.push;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * What this replica has seen of the push services of browsers, and what their answers mean (RFC 8030, section 5; RFC 8292,
 * section 4). Anybody can name a push service of their own, so none is believed in what would harm others: trouble with
 * one holds up that one alone, and no answer ends a run.
 */
@Singleton
class PushServices {
    private static final Logger LOG = Logger.getLogger(PushServices.class);

    /** So many in a row, and it is the service and not the subscription. */
    static final int ENOUGH = 5;

    private static final Pattern OF_BROWSERS = Pattern.compile(
            "https://(fcm\\.googleapis\\.com"
                    + "|updates\\.push\\.services\\.mozilla\\.com|web\\.push\\.apple\\.com|[a-z0-9-]+\\.notify\\.windows\\.com)");

    private static final int REMEMBERED = 1_000;
    private static final Duration QUOTA_PAUSE = Duration.ofSeconds(60);
    private static final Duration SILENCE_PAUSE = Duration.ofSeconds(30);
    private static final Duration REFUSAL_PAUSE = Duration.ofMinutes(5);
    /** What one service asks for holds up the chunk, in which there may be browsers of others. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final Counts counts;
    private final Map<String, Standing> standings = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Standing> eldest) {
            return size() > REMEMBERED;
        }
    };

    PushServices(Counts counts) {
        this.counts = counts;
    }

    private static final class Standing {
        private boolean knowsUs;
        private int refused;
        private int crowded;
        private int silent;
        private boolean held;
        private long heldUntil;
    }

    /**
     * Whether a service takes messages: those of the great browsers, because after a start none has taken any yet, and
     * whichever has taken one.
     */
    synchronized boolean takes(String origin) {
        Standing standing = standings.get(origin);
        return OF_BROWSERS.matcher(origin).matches() || standing != null && standing.knowsUs;
    }

    /** A reason not to try a service now, or null. */
    synchronized Verdict against(String origin) {
        Standing standing = standings.get(origin);
        if (standing == null || !standing.held) {
            return null;
        }
        long left = standing.heldUntil - System.nanoTime();
        standing.held = left > 0;
        return standing.held ? new Verdict.Again(shortened(Duration.ofNanos(left))) : null;
    }

    /** What an answer says about the browser that the message was for. */
    synchronized Verdict answered(String origin, int status, Duration after) {
        Standing standing = standings.computeIfAbsent(origin, unknown -> new Standing());
        standing.silent = 0;
        if (status / 100 == 2) {
            standing.knowsUs = true;
            standing.refused = 0;
            standing.crowded = 0;
            return Verdict.ACCEPTED;
        }
        return switch (status) {
            case 404, 410 -> new Verdict.Settled(Outcome.UNREGISTERED);
            case 401, 403 -> refused(origin, standing);
            case 429 -> crowded(origin, standing, after.isZero() ? QUOTA_PAUSE : after);
            default -> status >= 500 || status == 408 ? new Verdict.Again(shortened(after)) : fault(origin, status);
        };
    }

    /** There was no answer. */
    synchronized Verdict silent(String origin) {
        Standing standing = standings.computeIfAbsent(origin, unknown -> new Standing());
        standing.silent++;
        if (standing.silent >= ENOUGH) {
            hold(origin, standing, SILENCE_PAUSE, Verdict.Why.SILENT);
        }
        return Verdict.AGAIN;
    }

    /** Its name leads into a network of our own: it is not called, and the address is kept until somebody has looked. */
    Verdict inside(String origin) {
        LOG.errorf("event=web-push-not-public service=%s", origin);
        counts.held(Verdict.Why.NOT_PUBLIC);
        return new Verdict.Settled(Outcome.REFUSED);
    }

    /**
     * A service that takes our key from others refuses it for a subscription that was made under another key. One that
     * has never taken it, or refuses it to many in a row, has something against us.
     */
    private Verdict refused(String origin, Standing standing) {
        standing.refused++;
        if (standing.knowsUs && standing.refused < ENOUGH) {
            return new Verdict.Settled(Outcome.SENDER_MISMATCH);
        }
        standing.knowsUs = false;
        hold(origin, standing, REFUSAL_PAUSE, Verdict.Why.VAPID);
        return new Verdict.Again(shortened(REFUSAL_PAUSE));
    }

    /** It may be too much for one browser or for the service; the service is left alone once several say so. */
    private Verdict crowded(String origin, Standing standing, Duration after) {
        standing.crowded++;
        if (standing.crowded >= ENOUGH) {
            hold(origin, standing, after, Verdict.Why.QUOTA);
        }
        return new Verdict.Again(shortened(after));
    }

    /** Our message is not to its liking (400, 413 and the like). */
    private Verdict fault(String origin, int status) {
        LOG.errorf("event=web-push-message-refused service=%s status=%d", origin, status);
        counts.held(Verdict.Why.MESSAGE);
        return new Verdict.Settled(Outcome.REFUSED);
    }

    private void hold(String origin, Standing standing, Duration pause, Verdict.Why why) {
        long until = System.nanoTime() + pause.toNanos();
        if (!standing.held || until - standing.heldUntil > 0) {
            standing.heldUntil = until;
        }
        if (!standing.held) {
            standing.held = true;
            counts.held(why);
            LOG.errorf("event=web-push-held service=%s reason=%s seconds=%d", origin, why, pause.toSeconds());
        }
    }

    private static Duration shortened(Duration wait) {
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
