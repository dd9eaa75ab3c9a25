package jp.kairan.kernel;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One field at fault in a request.
 *
 * @param field where it is, as a dotted path into the body or the name of the parameter
 * @param message what is wrong with it, in the language of the caller
 */
@Schema(description = "One field at fault in the request")
public record Violation(
        @Schema(description = "Dotted path into the body, or the parameter's name", examples = "device.language")
        String field,

        @Schema(description = "In the language of the caller", examples = "must be a BCP 47 language tag")
        String message) {
    /** Between what is said in Japanese and the same in English. */
    private static final String BETWEEN = " / ";

    /** The same in one language, where the code that found the fault says it in Japanese and in English. */
    Violation in(Language language) {
        int at = message == null ? -1 : message.indexOf(BETWEEN);
        if (at < 0 || message.substring(0, at).chars().allMatch(letter -> letter < 128)) {
            return this;
        }
        String told = language.japanese() ? message.substring(0, at) : message.substring(at + BETWEEN.length());
        return new Violation(field, told);
    }
}
