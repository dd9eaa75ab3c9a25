package jp.kairan.accounts;

import java.util.List;
import jp.kairan.access.AccountId;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;

/**
 * A person of whom something is kept, under every name by which features know them.
 *
 * @param households they belong to today
 * @param residents who they are there; also where they have left
 */
public record Owner(AccountId account, List<HouseholdId> households, List<ResidentId> residents) {
    public Owner {
        households = List.copyOf(households);
        residents = List.copyOf(residents);
    }
}
