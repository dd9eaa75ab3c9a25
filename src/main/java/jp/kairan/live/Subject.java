package jp.kairan.live;

import java.util.Optional;

/**
 * Something that many watch.
 *
 * @param <S> how it looked at a moment; never changes afterwards
 */
public interface Subject<S> {
    /** Looks: called twice a second at most, on a thread that may wait for the database. */
    S look();

    /** Text that is the same for states that look the same to every reader, on every replica. */
    String essence(S state);

    /**
     * What to tell somebody; called for each reader, so it has to be cheap.
     *
     * @param known what the reader knows, null for a newcomer, who is told the whole
     * @param now how it looks now
     * @return nothing where it makes no difference to the reader
     */
    Optional<Message> between(S known, S now);
}
