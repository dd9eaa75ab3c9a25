package jp.kairan.watch;

import java.time.Instant;

/**
 * An event that was not known before.
 *
 * @param at when it happened, by our clock
 */
record Heard(long counter, Signal signal, Outcome outcome, Instant at) {
    boolean late() {
        return outcome == Outcome.LATE;
    }
}
