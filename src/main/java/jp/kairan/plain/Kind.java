package jp.kairan.plain;

/** What makes a text hard, by the rules of the guideline. */
enum Kind {
    SENTENCE_TOO_LONG,
    HARD_WORD,
    KATAKANA_LOANWORD,
    DOUBLE_NEGATIVE,
    KEIGO,
    PASSIVE,
    ERA_YEAR,
    AMBIGUOUS_TIME,
    MISSING_FURIGANA,
    VAGUE,
    LIST_WANTED
}
