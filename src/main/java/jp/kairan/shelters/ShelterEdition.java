package jp.kairan.shelters;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.kairan.access.ShelterId;

/**
 * All shelters with what was said of them, numbered, for those who keep a copy elsewhere.
 *
 * @param no how many things had been said; nothing that was said by then is missing, and a change of the register makes no
 *     new number, because it is not news
 * @param saidAt when the last of them was said; null while nothing ever was
 * @param shelters struck off or not, in the order of their ids
 * @param since from when each shelter is said to be in the state that it is in now
 */
public record ShelterEdition(long no, Instant saidAt, List<Shelter> shelters, Map<ShelterId, Instant> since) {
    public ShelterEdition {
        shelters = List.copyOf(shelters);
        since = Map.copyOf(since);
    }

    /** From when a shelter is in its present state; nothing where nobody has said. */
    public Optional<Instant> since(Shelter shelter) {
        return Optional.ofNullable(since.get(Objects.requireNonNull(shelter.id())));
    }
}
