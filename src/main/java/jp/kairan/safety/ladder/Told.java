package jp.kairan.safety.ladder;

/**
 * What came of a rung; protected households are in neither number.
 *
 * @param households of whom nobody has been seen
 * @param people who are told
 */
record Told(int households, int people) {}
