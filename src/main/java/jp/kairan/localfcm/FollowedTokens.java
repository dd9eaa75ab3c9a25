package jp.kairan.localfcm;

import java.util.Iterator;
import java.util.concurrent.ConcurrentHashMap;

/** The last messages of some tokens, because among those of a whole city theirs would be gone at once. */
final class FollowedTokens {
    /** More than visitors of a demo at a time; what one of them had is forgotten for the next. */
    private static final int MOST = 2_000;

    private static final int MESSAGES = 50;

    private final ConcurrentHashMap<String, RecentPushes> tokens = new ConcurrentHashMap<>();

    /** What is remembered of a token, from now on where nothing was. */
    RecentPushes follow(String token) {
        RecentPushes known = tokens.get(token);
        return known != null ? known : begun(token);
    }

    /** Remembers a message where its token is followed. */
    void add(Push push) {
        RecentPushes known = tokens.get(push.to());
        if (known != null) {
            known.add(push);
        }
    }

    /** Whether a token is followed. */
    boolean known(String token) {
        return tokens.containsKey(token);
    }

    private synchronized RecentPushes begun(String token) {
        if (tokens.size() >= MOST) {
            Iterator<String> any = tokens.keySet().iterator();
            any.next();
            any.remove();
        }
        return tokens.computeIfAbsent(token, absent -> new RecentPushes(MESSAGES));
    }
}
