package jp.kairan.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;

/**
 * One entry of the ledger, as far as it says something about the state of a household.
 *
 * @param no its number in its world; a name, never an argument: what was seen first may be written down last
 * @param resident whom it is about, null for the whole household
 * @param status how they are; of {@link Kind#CANCELLED} and {@link Kind#CLOSED} how they are now
 * @param place where they are, or null
 * @param at when it was seen
 * @param closes numbers of the requests it closes; empty closes all that were made until then. Only for the kinds that close
 */
public record Evidence(
        long no,
        HouseholdId household,
        ResidentId resident,
        Kind kind,
        Status status,
        Stay place,
        Set<Flag> flags,
        Source source,
        Instant at,
        List<Long> closes) {}
