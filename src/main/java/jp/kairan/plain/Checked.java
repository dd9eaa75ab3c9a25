package jp.kairan.plain;

import java.util.List;
import java.util.Map;

/**
 * What the rules say of a text.
 *
 * @param score 100 where nothing is hard, falling towards 0 the more is found in a sentence
 * @param counts how often each kind was found
 * @param findings in the order of the text, of each kind the first {@value Checker#MOST_OF_A_KIND}
 */
record Checked(int score, Map<Kind, Integer> counts, List<Finding> findings) {}
