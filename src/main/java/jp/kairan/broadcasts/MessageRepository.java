package jp.kairan.broadcasts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import jp.kairan.access.BroadcastId;

/** Messages as entities; whoever holds the lock of their broadcast holds them. */
@Singleton
class MessageRepository implements PanacheRepositoryBase<Message, UUID> {

    /** The message that did not go out yet. */
    Optional<Message> open(BroadcastId broadcast) {
        return find("broadcast = ?1 and state <> ?2", broadcast.value(), MessageState.SENT)
                .firstResultOptional();
    }

    /** The same; 409 where there is none. */
    Message requireOpen(BroadcastId broadcast) {
        return open(broadcast).orElseThrow(() -> BroadcastProblem.BROADCAST_STATE.problem("No message is under way"));
    }

    /** Moves the open message one number on, for one that goes out before it. */
    void makeRoom(Message open) {
        flush();
        update("no = no + 1 where id = ?1", open.id());
        getEntityManager().refresh(open);
    }

    /** Whether an officer has let out any message of it. */
    boolean byOfficer(BroadcastId broadcast) {
        return count("broadcast = ?1 and sentBy is not null", broadcast.value()) > 0;
    }

    /** What went out last. */
    Optional<Message> last(BroadcastId broadcast) {
        return find("broadcast = ?1 and state = ?2 order by no desc", broadcast.value(), MessageState.SENT)
                .firstResultOptional();
    }

    /** What went out first. */
    Optional<Message> first(BroadcastId broadcast) {
        return find("broadcast = ?1 and state = ?2 order by no", broadcast.value(), MessageState.SENT)
                .firstResultOptional();
    }
}
