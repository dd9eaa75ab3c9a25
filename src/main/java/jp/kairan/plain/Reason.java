package jp.kairan.plain;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Why something is hard: which rule, how much it weighs, and the locked sentences that say so. */
enum Reason {
    VERY_LONG(Kind.SENTENCE_TOO_LONG, Level.SERIOUS, "hard"),
    RATHER_LONG(Kind.SENTENCE_TOO_LONG, Level.HINT, "hint"),
    UNEXPLAINED_WORD(Kind.HARD_WORD, Level.ADVICE, "gloss"),
    REPLACEABLE_WORD(Kind.HARD_WORD, Level.ADVICE, "plain"),
    LOANWORD(Kind.KATAKANA_LOANWORD, Level.ADVICE, ""),
    NEGATED_TWICE(Kind.DOUBLE_NEGATIVE, Level.SERIOUS, "twice"),
    DUTY(Kind.DOUBLE_NEGATIVE, Level.HINT, "duty"),
    HONORIFIC_WORD(Kind.KEIGO, Level.ADVICE, "word"),
    HONORIFIC_BECOMING(Kind.KEIGO, Level.ADVICE, "become"),
    HONORIFIC_REQUEST(Kind.KEIGO, Level.ADVICE, "please"),
    ALLOWED_TO_DO(Kind.KEIGO, Level.ADVICE, "allow"),
    PASSIVE(Kind.PASSIVE, Level.ADVICE, ""),
    ERA_YEAR(Kind.ERA_YEAR, Level.ADVICE, ""),
    RELATIVE_TIME(Kind.AMBIGUOUS_TIME, Level.HINT, "word"),
    NOON_OR_MIDNIGHT(Kind.AMBIGUOUS_TIME, Level.ADVICE, "noon"),
    NO_WEEKDAY(Kind.AMBIGUOUS_TIME, Level.HINT, "weekday"),
    NO_READING(Kind.MISSING_FURIGANA, Level.HINT, ""),
    VAGUE(Kind.VAGUE, Level.HINT, ""),
    LIST_WANTED(Kind.LIST_WANTED, Level.HINT, "");

    private static final Map<String, String[]> TEXTS =
            Entries.of("reasons.csv").stream().collect(Collectors.toMap(cells -> cells[0], Function.identity()));

    private final Kind kind;
    private final Level level;
    private final String variant;

    Reason(Kind kind, Level level, String variant) {
        this.kind = kind;
        this.level = level;
        this.variant = variant;
    }

    Kind kind() {
        return kind;
    }

    /** A missing reading weighs nothing: whoever shows the text puts readings above it by himself. */
    int weight() {
        return this == NO_READING ? 0 : level.weight();
    }

    Finding at(String text, int from, int to, String suggestion) {
        String[] texts = TEXTS.get(variant.isEmpty() ? kind.name() : kind.name() + "." + variant);
        return new Finding(kind, level, from, to, text.substring(from, to), texts[1], texts[2], suggestion);
    }
}
