package jp.kairan.translation;

/** What sort of thing a fact is; part of what an answer is remembered by. */
enum FactKind {
    URL,
    MAIL,
    PHONE,
    /** Of a place or a body in the city, see {@link ProtectedTerms}. */
    NAME,
    DATE,
    TIME,
    NUMBER,
    /** A sign that means structure, not words: Markdown, and characters that words never hold. */
    MARK,
    /** A word of the city's glossary. */
    TERM
}
