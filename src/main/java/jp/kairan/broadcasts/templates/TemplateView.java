package jp.kairan.broadcasts.templates;

import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A template for the form that fills it.
 *
 * @param label what officers call it
 * @param validityMinutes how long such a message usually holds
 * @param needs what has to be chosen
 * @param allows what may be chosen besides
 * @param example how it reads in Japanese
 */
@Schema(name = "BroadcastTemplateEntry", description = "A template and what it takes to fill it")
record TemplateView(
        Template template,
        @Schema(examples = "避難所の開設") String label,
        Category category,
        Weight weight,
        @Schema(examples = "1440") long validityMinutes,
        Set<Choice> needs,
        Set<Choice> allows,
        Words example) {
    static TemplateView of(Template template, Words example) {
        Duration validity = template.validity();
        return new TemplateView(
                template,
                template.label(),
                template.category(),
                template.weight(),
                validity.toMinutes(),
                template.needs(),
                template.allows(),
                example);
    }
}
