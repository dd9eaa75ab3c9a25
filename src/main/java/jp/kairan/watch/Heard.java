package jp.kairan.watch;

import java.time.Instant;

/**
 * An event that was not known before.
 *
 * @param generation of the secret it was signed with; counters are of one
 * @param at when it happened, by our clock
 */
record Heard(int generation, long counter, Signal signal, Outcome outcome, Instant at) {
    boolean late() {
        return outcome == Outcome.LATE;
    }
}
