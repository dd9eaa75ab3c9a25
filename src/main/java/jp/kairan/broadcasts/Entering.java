package jp.kairan.broadcasts;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jp.kairan.access.Actor;
import jp.kairan.access.BroadcastId;

/** The door for the one entry: writing a message and submitting it in one step, or nothing of both. */
@Singleton
public class Entering {
    private final Broadcasts broadcasts;
    private final Release release;

    Entering(Broadcasts broadcasts, Release release) {
        this.broadcasts = broadcasts;
        this.release = release;
    }

    /** Begins a broadcast, and submits its first message where that is wanted. */
    @Transactional
    public BroadcastId begin(Actor actor, Entry entry, boolean drill, boolean send) {
        BroadcastId id = broadcasts.begin(actor, entry, drill);
        if (send) {
            release.submit(actor, id, null);
        }
        return id;
    }

    /** Continues a broadcast, and submits the message where that is wanted. */
    @Transactional
    public BroadcastId follow(Actor actor, BroadcastId id, Step step, Entry entry, boolean send) {
        broadcasts.follow(actor, id, step, entry);
        if (send) {
            release.submit(actor, id, null);
        }
        return id;
    }
}
