package jp.kairan.translation.engines;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.kairan.outgoing.Address;
import jp.kairan.outgoing.Unanswered;
import jp.kairan.outgoing.WayOut;
import jp.kairan.translation.TranslationFailed;
import jp.kairan.translation.TranslationFailed.Reason;
import org.jboss.logging.Logger;

/**
 * The one way out to the engines, which goes to their configured URLs alone and reads up to 1 MB; {@link WayOut} says how that is
 * held. Neither a text, a key nor a URL is ever logged or part of an exception: the host and the kind of failure are.
 */
final class Outgoing {
    private static final Logger LOG = Logger.getLogger(Outgoing.class);
    private static final int LONGEST = 1_000_000;

    private final WayOut out;

    /**
     * @param engines the URLs that were configured; see {@link Address#fault}
     * @param own hosts in the city's own hands
     */
    Outgoing(Collection<URI> engines, Set<String> own, Duration timeOut) {
        this.out = new WayOut("translation", engines, own, timeOut, LONGEST);
    }

    /** What came back, whatever it says. */
    record Answer(int status, byte[] body) {
        /** The body of a call that went well. */
        byte[] good() throws TranslationFailed {
            if (status == 200) {
                return body;
            }
            if (status == 401 || status == 403) {
                throw new Unpaid(Reason.REFUSED);
            }
            throw new Unpaid(status == 429 || status >= 500 ? Reason.DOWN : Reason.UNREADABLE);
        }
    }

    /** A path below an engine's URL. */
    static URI at(URI engine, String path) {
        String base = engine.toString();
        return URI.create(base + (base.endsWith("/") ? "" : "/") + path);
    }

    /**
     * Sends a body.
     *
     * @throws TranslationFailed SLOW, DOWN where the engine cannot be reached or may not be called, UNREADABLE where it
     *     does not stop answering; {@link Unpaid} where it surely got nothing
     */
    Answer post(URI uri, String type, byte[] body, Map<String, String> headers) throws TranslationFailed {
        String host = Address.of(uri).host();
        Map<String, String> all = new TreeMap<>(headers);
        all.put("Content-Type", type);
        all.put("Accept", "application/json");
        try {
            WayOut.Answer answer = out.post(uri, body, all);
            if (answer.status() != 200) {
                LOG.warnf("event=translation-status host=%s status=%d", host, answer.status());
            }
            return new Answer(answer.status(), answer.body());
        } catch (Unanswered e) {
            throw because(host, e);
        }
    }

    private static TranslationFailed because(String host, Unanswered unanswered) {
        return switch (unanswered.reason()) {
            case NOT_CONFIGURED -> closed(host, "not-configured");
            case NOT_ALLOWED -> closed(host, "not-allowed-address");
            case UNREACHED -> new Unpaid(logged(host, Reason.DOWN, unanswered));
            case UNREACHED_IN_TIME -> new Unpaid(logged(host, Reason.SLOW, unanswered));
            case SLOW -> new TranslationFailed(logged(host, Reason.SLOW, unanswered));
            case BROKEN -> new TranslationFailed(logged(host, Reason.DOWN, unanswered));
            case TOO_LONG -> new TranslationFailed(logged(host, Reason.UNREADABLE, unanswered));
        };
    }

    private static Reason logged(String host, Reason reason, Unanswered unanswered) {
        LOG.warnf("event=translation-unanswered host=%s reason=%s failure=%s", host, reason, unanswered.failure());
        return reason;
    }

    private static Unpaid closed(String host, String why) {
        LOG.errorf("event=translation-host-refused host=%s why=%s", host, why);
        return new Unpaid(Reason.DOWN);
    }
}
