package jp.kairan.push;

import java.util.Base64;
import java.util.UUID;

/**
 * What a worker has to write about one of its chunks.
 *
 * @param chunk its id
 * @param epoch under which it was claimed
 * @param outcomes one code a device, as of now
 * @param state CLAIMED while tries are on their way, WAITING to be tried again, DONE
 * @param attempt how often its devices have been tried
 * @param waitMillis until it may be claimed again, where it is WAITING
 */
record Settlement(UUID chunk, int epoch, byte[] outcomes, State state, int attempt, long waitMillis) {
    /** The states of a chunk. */
    enum State {
        WAITING,
        CLAIMED,
        DONE
    }

    String encoded() {
        return Base64.getEncoder().encodeToString(outcomes);
    }
}
