package jp.kairan.identity;

import jakarta.inject.Singleton;
import jp.kairan.access.Actor;

/** Whether somebody who was recognised a while ago would still be: for what outlasts a request. */
@Singleton
public class Presence {
    private final EndedSessions ended;

    Presence(EndedSessions ended) {
        this.ended = ended;
    }

    /** Whether the session has ended by which this actor was recognised; costs no query while the copy is fresh. */
    public boolean over(Actor actor) {
        return actor.session().map(ended::contains).orElse(false);
    }
}
