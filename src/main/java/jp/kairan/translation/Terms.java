package jp.kairan.translation;

import jp.kairan.kernel.Language;

/** The glossary of the city. */
interface Terms {
    /** What Japanese terms are called in a language, ready to be looked for; the same object until something changes. */
    Lexicon in(Language to);
}
