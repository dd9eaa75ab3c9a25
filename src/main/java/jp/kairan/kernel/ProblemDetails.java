package jp.kairan.kernel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of every failure (RFC 9457, section 3).
 *
 * @param type URI of the kind of problem, resolved against {@code docs/problems.md}
 * @param title English summary of the kind
 * @param status HTTP status
 * @param detail English explanation of this occurrence, for developers
 * @param instance path of the request, or a trace id for an unexpected failure
 * @param message sentence fit for a resident, in the language of the request or the next best there is
 * @param violations the fields at fault, for 400 only
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Problem", description = "RFC 9457 problem details, with a sentence fit for a resident")
public record ProblemDetails(
        @Schema(
                description = "Which kind of problem; decide by it. See docs/problems.md",
                examples = "urn:kairan:problem:not-found")
        String type,

        @Schema(description = "English, for developers", examples = "There is nothing here for the caller")
        String title,

        @Schema(examples = "404") int status,

        @Schema(
                description = "English, for developers; about this occurrence",
                examples = "The cursor is not one of this list")
        String detail,

        @Schema(
                description = "Path of the request, or urn:uuid: and the trace id of an unexpected failure",
                examples = "/api/v1/circulars/0197c1a2-7b6e-7c3a-9f00-5b1c2d3e4f50")
        String instance,

        @Schema(
                description = "Fit for a resident; show it as it is. Its language is the one of Content-Language",
                examples = "見つかりませんでした。削除されたか、宛先ではない可能性があります。")
        String message,

        List<Violation> violations) {
    /** Media type of the body. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Prefix of every {@code type}; the rest is the slug. */
    public static final String TYPE_PREFIX = "urn:kairan:problem:";

    static ProblemDetails of(
            ProblemType type, String message, String detail, String instance, List<Violation> violations) {
        return new ProblemDetails(
                TYPE_PREFIX + type.slug(),
                type.title(),
                type.status(),
                type.slug().equals(detail) ? null : detail,
                instance,
                message,
                violations);
    }
}
