package jp.kairan.translation;

/**
 * Where a fact that begins at a known place of a line ends.
 *
 * @param end the place behind it
 * @param reading see {@link Fact#reading()}
 */
record Found(FactKind kind, int end, String reading) {
    Found(FactKind kind, int end) {
        this(kind, end, null);
    }
}
