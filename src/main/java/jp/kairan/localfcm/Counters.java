package jp.kairan.localfcm;

import java.util.Map;

/**
 * What has been counted since the start or the last clearing; exact as soon as no request is on its way.
 *
 * @param requests all requests to send
 * @param outcomes how many ended in each outcome; the sum is {@code requests}
 * @param tokens how many different tokens were named
 * @param distinctAccepted how many different tokens accepted at least one message
 * @param repeats accepted messages beyond the first of their token
 * @param firstAcceptNanos when the first message was accepted, by the server's {@code System.nanoTime}; 0 where none was
 * @param lastAcceptNanos when the last message was accepted, likewise
 * @param acceptedPerSecond accepted messages per second between the two; 0 with fewer than two
 * @param connections how many connections were opened
 * @param goAways how many connections were drained with GOAWAY
 */
public record Counters(
        long requests,
        Map<Outcome, Long> outcomes,
        long tokens,
        long distinctAccepted,
        long repeats,
        long firstAcceptNanos,
        long lastAcceptNanos,
        double acceptedPerSecond,
        long connections,
        long goAways) {

    /** How many requests ended in this outcome. */
    public long of(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    /** How many messages were accepted. */
    public long accepted() {
        return of(Outcome.ACCEPTED);
    }
}
