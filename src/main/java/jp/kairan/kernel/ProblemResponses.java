package jp.kairan.kernel;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Shapes failures as responses; the only place that writes {@code application/problem+json}. */
@Singleton
public class ProblemResponses {
    private static final Logger LOG = Logger.getLogger(ProblemResponses.class);

    private final Map<String, ProblemType> byConstraint;
    private final Sentences sentences;
    private final AskedLanguage asked;

    ProblemResponses(@All List<Catalogue> catalogues, Sentences sentences, AskedLanguage asked) {
        this.sentences = sentences;
        this.asked = asked;
        byConstraint = catalogues.stream()
                .flatMap(c -> c.problems().stream())
                .flatMap(p -> p.constraints().stream().map(name -> Map.entry(name, p)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A problem thrown by a door. */
    public Response of(ProblemException problem, String path) {
        Response.ResponseBuilder response = response(problem.type(), problem.getMessage(), path, problem.violations());
        problem.retryAfter().ifPresent(wait -> response.header(HttpHeaders.RETRY_AFTER, Math.max(1, wait.toSeconds())));
        return response.build();
    }

    /**
     * A failure nobody expected: a broken constraint is its problem, what the database says by its state is that, and
     * everything else is 500 with a trace id and nothing more, because a message may carry personal data.
     */
    public Response of(Throwable failure, String path) {
        Optional<ProblemException> known = cause(failure, ProblemException.class);
        if (known.isPresent()) {
            return of(known.get(), path);
        }
        Optional<ProblemType> broken =
                cause(failure, PSQLException.class).flatMap(e -> constraint(e).map(byConstraint::get));
        if (broken.isPresent()) {
            return of(broken.get().problem(), path);
        }
        Optional<SQLException> ofSql = cause(failure, SQLException.class);
        if (ofSql.isPresent()) {
            String state = ofSql.get().getSQLState();
            Optional<ProblemException> meant = SqlStates.problem(state);
            if (meant.isPresent()) {
                LOG.warnf(
                        "event=database-refused state=%s slug=%s",
                        state, meant.get().type().slug());
                return of(meant.get(), path);
            }
        }
        String trace = UUID.randomUUID().toString();
        LOG.errorf("event=unexpected-failure trace=%s where=%s", trace, Traces.of(failure));
        return response(KernelProblem.INTERNAL, null, "urn:uuid:" + trace, List.of())
                .build();
    }

    private Response.ResponseBuilder response(
            ProblemType type, String detail, String instance, List<Violation> violations) {
        Sentences.Sentence sentence = sentences.of(type);
        Language reader = asked.language().orElse(Language.JA);
        List<Violation> told =
                violations.stream().map(violation -> violation.in(reader)).toList();
        Response.ResponseBuilder response = Response.status(type.status())
                .type(ProblemDetails.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, sentence.language().tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(ProblemDetails.of(type, sentence.text(), detail, instance, told));
        if (type.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response;
    }

    private static Optional<String> constraint(PSQLException e) {
        return Optional.ofNullable(e.getServerErrorMessage()).map(ServerErrorMessage::getConstraint);
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> wanted) {
        return java.util.stream.Stream.iterate(failure, t -> t != null, Throwable::getCause)
                .limit(20)
                .filter(wanted::isInstance)
                .map((Function<Throwable, T>) wanted::cast)
                .findFirst();
    }
}
