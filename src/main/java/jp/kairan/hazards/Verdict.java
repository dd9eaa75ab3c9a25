package jp.kairan.hazards;

import java.util.Optional;

/**
 * What becomes of a finding.
 *
 * @param turn to be told to those who act on it; empty where it goes on without a word
 */
record Verdict(Found found, boolean isNew, Optional<Turn> turn) {}
