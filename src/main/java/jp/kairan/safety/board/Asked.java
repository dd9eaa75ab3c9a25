package jp.kairan.safety.board;

import jp.kairan.access.HouseholdId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.evidence.HouseholdState;

/**
 * A household that is asked, and what is known of it.
 *
 * @param unit on which it hangs: a 班, or a federation for those who are in no association
 * @param shielded protected: shown and counted for the city alone
 */
public record Asked(HouseholdId household, UnitId unit, UnitPath path, boolean shielded, HouseholdState state) {}
