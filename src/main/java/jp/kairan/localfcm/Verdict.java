package jp.kairan.localfcm;

/**
 * What one request gets, and when.
 *
 * @param outcome what became of it
 * @param answer the answer; null where there is none to give
 * @param delayMillis how long the answer is held back
 */
record Verdict(Outcome outcome, Answer answer, long delayMillis) {}
