package jp.kairan.access;

import jakarta.enterprise.context.RequestScoped;

/** Holds the actor of the request at hand; anonymous until somebody has been recognised. */
@RequestScoped
public class Caller {
    private Actor actor = Actor.ANONYMOUS;

    /** Who calls. */
    public Actor actor() {
        return actor;
    }

    /** Says who calls; only the package that recognises callers does. */
    public void is(Actor recognised) {
        actor = recognised;
    }
}
