package jp.kairan.translation;

import java.util.Optional;
import java.util.UUID;
import jp.kairan.access.Actor;

/** A feature whose published things are read in many languages. */
public interface Worded {
    /** The kind of its notices, for example {@code CIRCULAR}. */
    String kind();

    /** The words that readers have now; nothing where it was not published or was taken back. For the service itself. */
    Optional<Wording> words(UUID subject);

    /**
     * The words for whoever handles the thing, published or not; 404 for whom it does not exist, 403 for who may read
     * and not handle it.
     */
    Wording forDesk(Actor actor, UUID subject);
}
