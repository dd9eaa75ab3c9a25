package jp.kairan.evidence;

/**
 * What became of evidence that was to be written down.
 *
 * @param no its number in its world
 * @param repeated whether it was known already, by author and key; what was known stands
 */
public record Appended(long no, boolean repeated) {}
