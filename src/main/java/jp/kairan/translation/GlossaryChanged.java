package jp.kairan.translation;

/** The city changed a word of its glossary. */
record GlossaryChanged() {}
