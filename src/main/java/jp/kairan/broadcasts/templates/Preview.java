package jp.kairan.broadcasts.templates;

import java.util.List;
import jp.kairan.kernel.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A template as it would read, in every language. */
@Schema(name = "BroadcastPreview", description = "A template with its choices in it, in every language, Japanese first")
record Preview(
        Template template,
        Category category,
        Weight weight,
        @Schema(examples = "1440") long validityMinutes,
        List<Text> texts) {
    /** The words in a language. */
    @Schema(name = "BroadcastPreviewText")
    record Text(Language language, Words words) {}

    static Preview of(Template template, Filled filled) {
        return new Preview(
                template,
                filled.category(),
                filled.weight(),
                filled.validity().toMinutes(),
                filled.words().entrySet().stream()
                        .map(entry -> new Text(entry.getKey(), entry.getValue()))
                        .toList());
    }
}
