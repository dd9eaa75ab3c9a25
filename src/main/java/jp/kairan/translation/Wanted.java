package jp.kairan.translation;

/**
 * A line that has to be translated.
 *
 * @param hash what its variant is known by
 * @param masked the line
 * @param confidential whether only engines in the city's own hands may see it
 */
record Wanted(String hash, Masked masked, boolean confidential) {}
