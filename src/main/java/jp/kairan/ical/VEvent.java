package jp.kairan.ical;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One entry of a calendar (RFC 5545 3.6.1), or one changed occurrence of a repeating entry.
 *
 * @param uid the same for ever, over all versions of the entry and its changed occurrences
 * @param sequence goes up with each change that matters to those who come, from 0
 * @param modified when this version came to be; DTSTAMP and LAST-MODIFIED are both this, so that an unchanged entry
 *     gives unchanged bytes
 * @param when the first time it happens
 * @param series how it repeats
 * @param original when the changed occurrence would have been (RECURRENCE-ID)
 * @param cancelled whether it does not take place; the entry stays, because a phone keeps what merely disappears
 * @param content what it says
 */
public record VEvent(
        String uid,
        int sequence,
        Instant modified,
        When when,
        Optional<Series> series,
        Optional<When> original,
        boolean cancelled,
        Content content) {
    public VEvent {
        Objects.requireNonNull(modified);
        Objects.requireNonNull(content);
        if (uid.isBlank() || sequence < 0) {
            throw new IllegalArgumentException("an entry needs a uid and a sequence from 0");
        }
        if (series.isPresent() && original.isPresent()) {
            throw new IllegalArgumentException("a changed occurrence does not repeat");
        }
        if (series.isPresent() && !series.get().rule().startsWith(when)) {
            throw new IllegalArgumentException("the first occurrence is not one of the rule");
        }
    }

    /** An entry that happens once. */
    public static VEvent once(String uid, int sequence, Instant modified, When when, Content content) {
        return new VEvent(uid, sequence, modified, when, Optional.empty(), Optional.empty(), false, content);
    }

    /**
     * The entry, repeating.
     *
     * @throws IllegalArgumentException where {@link Recurrence#startsWith} denies it
     */
    public VEvent repeating(Series how) {
        return new VEvent(uid, sequence, modified, when, Optional.of(how), original, cancelled, content);
    }

    /** This entry as the changed form of the occurrence that would have been then. */
    public VEvent insteadOf(When occurrence) {
        return new VEvent(uid, sequence, modified, when, series, Optional.of(occurrence), cancelled, content);
    }

    /** The entry, not taking place. */
    public VEvent calledOff() {
        return new VEvent(uid, sequence, modified, when, series, original, true, content);
    }
}
