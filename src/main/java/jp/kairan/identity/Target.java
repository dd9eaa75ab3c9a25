package jp.kairan.identity;

import jp.kairan.access.AccountId;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;
import jp.kairan.access.UnitId;

/**
 * Whom one invitation is for: exactly one of the three.
 *
 * @param unit the unit it is made in
 */
record Target(UnitId unit, ResidentId resident, HouseholdId household, AccountId account) {}
