package jp.kairan.circulars;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import jp.kairan.access.Actor;
import jp.kairan.access.CircularId;
import jp.kairan.translation.Worded;
import jp.kairan.translation.Wording;

/** Offers the words of circulars to whoever translates ahead, and to those who correct translations. */
@Singleton
class CircularWording implements Worded {
    private final Shelf shelf;

    CircularWording(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public String kind() {
        return Circular.KIND;
    }

    @Override
    public Optional<Wording> words(UUID subject) {
        return shelf.published(new CircularId(subject)).map(Sight::wording);
    }

    @Override
    public Wording forDesk(Actor actor, UUID subject) {
        return shelf.handled(actor, new CircularId(subject)).wording();
    }
}
