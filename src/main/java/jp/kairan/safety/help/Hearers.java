package jp.kairan.safety.help;

import java.util.List;
import jp.kairan.access.AccountId;
import jp.kairan.access.Term;

/**
 * Who is told of a household.
 *
 * @param circle the widest of them
 * @param audience whoever was told before, and those of the circle
 * @param added those of the circle who are in no nearer one
 */
record Hearers(HelpCircle circle, List<Term> audience, List<AccountId> added) {}
