package jp.kairan.translation;

import jp.kairan.kernel.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How it stands with one language of a thing. */
@Schema(description = "How it stands with one language of a thing")
record TranslationLine(
        Language language,
        Origin origin,
        Completeness completeness,

        @Schema(
                description = "A person translated an earlier version, and the original has changed since",
                examples = "false")
        boolean stale) {}
