package jp.kairan.notices;

import jp.kairan.kernel.Language;
import jp.kairan.translation.Completeness;
import jp.kairan.translation.Origin;
import jp.kairan.translation.Rendition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where the words of a title come from.
 *
 * @param language the language asked for
 * @param origin where the words come from
 * @param completeness whether they are in the language
 */
@Schema(description = "Where the words of a title come from, for one that is not the original")
record TitleTranslation(
        Language language,

        @Schema(description = "MACHINE: mark it") Origin origin,

        @Schema(description = "PENDING: still the original, the next look may have it")
        Completeness completeness) {

    /** Of a rendition; null where it is the original and nothing is missing. */
    static TitleTranslation of(Rendition title) {
        return title.origin() == Origin.SOURCE && title.completeness() == Completeness.WHOLE
                ? null
                : new TitleTranslation(title.language(), title.origin(), title.completeness());
    }
}
