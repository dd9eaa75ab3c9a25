package jp.kairan.translation;

import java.util.Map;
import jp.kairan.kernel.Language;

/** The glossary of the city. */
interface Terms {
    /** What a Japanese term is called in a language; the same object until something changes. */
    Map<String, String> in(Language to);
}
