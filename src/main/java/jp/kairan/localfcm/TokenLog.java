package jp.kairan.localfcm;

import java.util.ArrayList;
import java.util.List;

/** The account of one token; its own lock, because two connections may name the same token at once. */
final class TokenLog {

    private long requests;
    private long tries;
    private long accepts;
    private List<Content> messages = List.of();

    synchronized void arrived() {
        requests++;
    }

    /** Counts a try that was let through to the rules and gives its number, from 1. */
    synchronized long tried() {
        return ++tries;
    }

    /** Counts an accepted message and tells whether it is the token's first. */
    synchronized boolean accepted(Content content, int remembered) {
        accepts++;
        if (messages.size() < remembered) {
            List<Content> longer = new ArrayList<>(messages.size() + 1);
            longer.addAll(messages);
            longer.add(content);
            messages = longer;
        }
        return accepts == 1;
    }

    synchronized TokenCounters counters(String token) {
        return new TokenCounters(token, requests, accepts, List.copyOf(messages));
    }
}
