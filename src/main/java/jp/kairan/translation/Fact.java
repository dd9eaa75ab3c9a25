package jp.kairan.translation;

/**
 * A part of a line that no engine may change.
 *
 * @param source as it stands in the line
 * @param reading a name's reading in kana where it is known, what a term is called in the language asked for, otherwise null
 */
record Fact(FactKind kind, String source, String reading) {}
