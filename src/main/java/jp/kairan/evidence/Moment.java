package jp.kairan.evidence;

import java.time.Duration;
import java.time.Instant;

/**
 * When something was seen, by our clock: what a phone's clock says is worth nothing, what passed between two looks at it is
 * worth much. So an answer carries when it was given and when it was sent, both by the phone.
 */
public final class Moment {
    private Moment() {}

    /**
     * The moment by our clock, never later than received and, unless it was received before, never earlier than what it is
     * about. However an author's clock was set between the two looks, it moves the moment no further than between these ends.
     *
     * @param given when it was seen by the author's clock; null for when it was sent
     * @param sent the author's now when it was sent; null where that is not told, and then nothing is known but when it came
     * @param received by our clock
     * @param since of the incident
     */
    public static Instant of(Instant given, Instant sent, Instant received, Instant since) {
        if (given == null || sent == null || given.isAfter(sent)) {
            return received;
        }
        Duration kept = Duration.between(given, sent);
        Duration most = Duration.between(since, received);
        if (most.isNegative()) {
            return received;
        }
        return kept.compareTo(most) >= 0 ? since : received.minus(kept);
    }

    /**
     * The same for words on which help depends. A clock that cannot be right (it leapt meanwhile) must neither make a request
     * look as old as one that was closed, nor let a closing reach a request that came after it: so a request then counts as
     * of when it came, and a closing as of the beginning.
     */
    public static Instant of(Instant given, Instant sent, Instant received, Instant since, Kind kind, Status status) {
        boolean leapt = given != null
                && sent != null
                && (given.isAfter(sent)
                        || given.isBefore(sent)
                                && Duration.between(given, sent).compareTo(Duration.between(since, received)) > 0);
        if (!leapt || kind == Kind.SEEN && !status.request()) {
            return of(given, sent, received, since);
        }
        return kind == Kind.SEEN || since.isAfter(received) ? received : since;
    }
}
