package jp.kairan.kernel;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every exception that reaches HTTP into a problem of the catalogue. */
class ProblemMappers {
    private static final Map<Integer, KernelProblem> BY_STATUS = List.of(KernelProblem.values()).stream()
            .filter(p -> p != KernelProblem.INVALID && p != KernelProblem.MALFORMED_PATH)
            .collect(Collectors.toUnmodifiableMap(KernelProblem::status, p -> p));

    private static final String MULTIPART_PARSER = "org.jboss.resteasy.reactive.server.core.multipart.";
    private static final String TEXT_READER =
            "org.jboss.resteasy.reactive.common.providers.serialisers.DefaultTextPlainBodyHandler";
    private static final int FRAMES = 6;

    private final ProblemResponses responses;

    ProblemMappers(ProblemResponses responses) {
        this.responses = responses;
    }

    @ServerExceptionMapper
    public Response problem(ProblemException e, UriInfo uri) {
        return responses.of(e, uri.getPath());
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException e, UriInfo uri) {
        List<Violation> violations = e.getConstraintViolations().stream()
                .map(v -> new Violation(field(v), v.getMessage()))
                .sorted(java.util.Comparator.comparing(Violation::field).thenComparing(Violation::message))
                .toList();
        return responses.of(KernelProblem.INVALID.problem().with(violations), uri.getPath());
    }

    /** JSON that does not parse or does not fit: the field is named, the value never is. */
    @ServerExceptionMapper
    public Response unreadable(JacksonException e, UriInfo uri) {
        if (e instanceof StreamConstraintsException) {
            return responses.of(KernelProblem.PAYLOAD_TOO_LARGE.problem(), uri.getPath());
        }
        String field = e instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(r -> r.getFieldName() == null ? Integer.toString(r.getIndex()) : r.getFieldName())
                        .collect(Collectors.joining("."))
                : "";
        ProblemException problem = KernelProblem.MALFORMED_REQUEST.problem("The JSON body cannot be read");
        return responses.of(
                field.isEmpty() ? problem : problem.with(List.of(new Violation(field, "読み取れません / cannot be read"))),
                uri.getPath());
    }

    /** The framework has a mapper of its own for this kind: only one for the very same kind goes before it. */
    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException e, UriInfo uri) {
        return unreadable(e, uri);
    }

    @ServerExceptionMapper
    public Response ofHttp(WebApplicationException e, UriInfo uri) {
        if (e.getCause() instanceof JacksonException unreadable) {
            return unreadable(unreadable, uri);
        }
        if (e.getCause() instanceof ProblemException problem) {
            return responses.of(problem, uri.getPath());
        }
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        KernelProblem known = BY_STATUS.get(status);
        if (known != null && status != 500) {
            return responses.of(known.problem(), uri.getPath());
        }
        return status < 500
                ? responses.of(KernelProblem.MALFORMED_REQUEST.problem(), uri.getPath())
                : responses.of((Throwable) e, uri.getPath());
    }

    @ServerExceptionMapper
    public Response unauthenticated(io.quarkus.security.UnauthorizedException e, UriInfo uri) {
        return responses.of(KernelProblem.UNAUTHENTICATED.problem(), uri.getPath());
    }

    @ServerExceptionMapper
    public Response refused(io.quarkus.security.AuthenticationFailedException e, UriInfo uri) {
        return responses.of(KernelProblem.UNAUTHENTICATED.problem(), uri.getPath());
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable e, UriInfo uri) {
        if (thrownIn(MULTIPART_PARSER, e)) {
            return responses.of(
                    KernelProblem.MALFORMED_REQUEST.problem("The multipart body cannot be read"), uri.getPath());
        }
        return thrownIn(TEXT_READER, e)
                ? responses.of(KernelProblem.UNSUPPORTED_MEDIA_TYPE.problem(), uri.getPath())
                : responses.of(e, uri.getPath());
    }

    /**
     * The framework's parser of multipart bodies, and its reader of text where an operation takes JSON, have no exceptions
     * of their own: they are known by where they were thrown.
     */
    private static boolean thrownIn(String place, Throwable e) {
        return Arrays.stream(e.getStackTrace())
                .limit(FRAMES)
                .anyMatch(frame -> frame.getClassName().startsWith(place));
    }

    /** Leaves out the Java method and parameter names with which Hibernate Validator begins a path. */
    private static String field(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .skip(1)
                .map(Object::toString)
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining("."))
                .replaceFirst("^(body|arg\\d+)\\.", "");
    }
}
