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
 * @param message Japanese sentence fit for a resident
 * @param violations the fields at fault, for 400 only
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Problem", description = "RFC 9457 problem details, with a Japanese sentence fit for a resident")
public record ProblemDetails(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String message,
        List<Violation> violations) {
    /** Media type of the body. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Prefix of every {@code type}; the rest is the slug. */
    public static final String TYPE_PREFIX = "urn:kairan:problem:";

    static ProblemDetails of(ProblemType type, String detail, String instance, List<Violation> violations) {
        return new ProblemDetails(
                TYPE_PREFIX + type.slug(),
                type.title(),
                type.status(),
                type.slug().equals(detail) ? null : detail,
                instance,
                type.message(),
                violations);
    }
}
