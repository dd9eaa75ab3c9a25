package jp.kairan.safety.board;

import java.util.List;
import jp.kairan.evidence.Evidence;
import jp.kairan.evidence.HouseholdState;

/**
 * A household of which somebody has said something.
 *
 * @param evidence the gist of it, so that nobody makes it long by saying the same thing again
 * @param state what it came to when it was last looked at
 */
record Known(List<Evidence> evidence, HouseholdState state) {}
