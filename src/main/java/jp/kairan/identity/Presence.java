package jp.kairan.identity;

import jakarta.inject.Singleton;
import java.time.Duration;
import jp.kairan.access.Actor;

/** Whether somebody who was recognised a while ago would still be: for what outlasts a request. */
@Singleton
public class Presence {
    /** Nobody tells us when the city's identity provider no longer vouches for somebody, or takes a group away. */
    private static final Duration WITHOUT_SESSION = Duration.ofMinutes(1);

    private static final Duration WITH_SESSION = Duration.ofDays(1);

    private final EndedSessions ended;

    Presence(EndedSessions ended) {
        this.ended = ended;
    }

    /**
     * Whether the session has ended by which this actor was recognised; false for whoever has none. Answered from the
     * copy that this replica renews all the time: no query, no error.
     */
    public boolean over(Actor actor) {
        return actor.session().map(ended::known).orElse(false);
    }

    /**
     * For how long an actor may be believed without being recognised anew: a minute without a session of ours, because
     * neither the end of the token nor that of an office is heard of; with one its end is.
     */
    public Duration believed(Actor actor) {
        return actor.session().isPresent() ? WITH_SESSION : WITHOUT_SESSION;
    }
}
