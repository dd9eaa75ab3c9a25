package jp.kairan.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;
import jp.kairan.access.ShelterId;

/**
 * Something to be written into the ledger.
 *
 * @param world {@link Incident#world()}
 * @param resident null for the whole household
 * @param place, shelter, comment, position null where not said
 * @param at as {@link Moment} says
 * @param closes empty but for the kinds that close
 */
public record NewEvidence(
        UUID world,
        Author author,
        HouseholdId household,
        ResidentId resident,
        Kind kind,
        Status status,
        Stay place,
        ShelterId shelter,
        Set<Flag> flags,
        String comment,
        Position position,
        Source source,
        Instant at,
        Instant receivedAt,
        List<Long> closes) {

    /** That somebody was seen, and no more than how they are. */
    public static NewEvidence seen(
            UUID world,
            Author author,
            HouseholdId household,
            ResidentId resident,
            Status status,
            Source source,
            Instant at,
            Instant receivedAt) {
        return new NewEvidence(
                world,
                author,
                household,
                resident,
                Kind.SEEN,
                status,
                null,
                null,
                Set.of(),
                null,
                null,
                source,
                at,
                receivedAt,
                List.of());
    }
}
