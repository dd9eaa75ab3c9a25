package jp.kairan.shelters;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What was said about a shelter.
 *
 * @param state whether it is open
 * @param crowding how full it is
 * @param people how many are there, with those who came by themselves; null where nobody has counted
 * @param needs what it lacks
 * @param note anything else; may be empty
 * @param asOf of which moment it was said, null where nothing was ever said
 */
public record ShelterStatus(
        ShelterState state, Crowding crowding, Integer people, List<String> needs, String note, Instant asOf) {
    /** What holds while nobody has said anything. */
    public static final ShelterStatus UNSAID =
            new ShelterStatus(ShelterState.UNKNOWN, Crowding.UNKNOWN, null, List.of(), "", null);

    public ShelterStatus {
        Objects.requireNonNull(state);
        Objects.requireNonNull(crowding);
        Objects.requireNonNull(note);
        needs = List.copyOf(needs);
    }
}
