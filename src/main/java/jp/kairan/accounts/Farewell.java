package jp.kairan.accounts;

import jp.kairan.access.Actor;

/** What ends in a feature when a person leaves the service. */
public interface Farewell {
    /** Ends it, in the transaction of the departure; refuses with a 409 of its own where somebody still counts on the person. */
    void leave(Actor actor, Owner owner);
}
