package jp.kairan.translation;

import jakarta.inject.Singleton;

/** Says to readers, in their language, where the words come from that they see. */
@Singleton
public class Labels {
    /** What stands beside a rendition; null where it is the original, as nothing has to be said of that. */
    public Translated of(Rendition rendition) {
        if (rendition.origin() == Origin.SOURCE && rendition.completeness() == Completeness.WHOLE) {
            return null;
        }
        return new Translated(
                rendition.language(),
                rendition.origin(),
                rendition.completeness(),
                null,
                null,
                rendition.engine(),
                rendition.madeAt());
    }
}
