package jp.kairan.safety.board;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.UnitPath;
import jp.kairan.evidence.Evidence;
import jp.kairan.evidence.Incident;

/** Where pictures are drawn from. */
interface Feed {
    /**
     * Some of the ledger.
     *
     * @param no everything up to this number has been seen after it
     * @param more whether there may be more
     */
    record Piece(List<Evidence> evidence, long no, boolean more) {}

    /** Who is asked at present. */
    Roster roster(Incident incident);

    /** The last number that was committed. */
    long head(UUID world);

    /** What was committed after a number. */
    Piece after(UUID world, long no, Instant since);

    /** All that was committed of some households. */
    List<Evidence> of(UUID world, Collection<HouseholdId> households, Instant since);

    /** Where households stand; one that is not known has no place. */
    Map<HouseholdId, UnitPath> places(Collection<HouseholdId> households);
}
