package jp.kairan.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import jp.kairan.access.Caller;
import jp.kairan.kernel.Sha256;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Puts {@link Answers} around creating operations whose caller sent an {@code Idempotency-Key}. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotencyInterceptor {
    private static final String HEADER = "Idempotency-Key";

    private final Answers answers;
    private final Caller caller;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final ObjectMapper json;

    IdempotencyInterceptor(Answers answers, Caller caller, HttpHeaders headers, UriInfo uri, ObjectMapper json) {
        this.answers = answers;
        this.caller = caller;
        this.headers = headers;
        this.uri = uri;
        this.json = json;
    }

    @AroundInvoke
    Object around(InvocationContext invocation) throws Exception {
        String header = headers.getHeaderString(HEADER);
        if (header == null) {
            return invocation.proceed();
        }
        IdempotencyKey key = IdempotencyKey.of(caller.actor(), header);
        Answer answer = answers.once(key, fingerprint(invocation.getParameters()), () -> answer(invocation));
        RestResponse.ResponseBuilder<Object> response = RestResponse.ResponseBuilder.create(answer.status());
        if (answer.location() != null) {
            response.header(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.body() != null) {
            // a string would be written as it is: the body already is the JSON that went over the wire
            response.type(MediaType.APPLICATION_JSON_TYPE).entity(answer.body());
        }
        return response.build();
    }

    private Answer answer(InvocationContext invocation) {
        try {
            Object result = invocation.proceed();
            if (result instanceof RestResponse<?> response) {
                return new Answer(
                        response.getStatus(),
                        response.getHeaderString(HttpHeaders.LOCATION),
                        response.getEntity() == null ? null : json.writeValueAsString(response.getEntity()));
            }
            return new Answer(200, null, json.writeValueAsString(result));
        } catch (RuntimeException e) {
            throw e;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A hash over path, query and arguments: what makes two requests the same. */
    private byte[] fingerprint(Object[] arguments) throws IOException {
        MessageDigest digest = Sha256.running();
        digest.update(json.writeValueAsBytes(uri.getRequestUri().getRawPath()));
        digest.update(json.writeValueAsBytes(uri.getRequestUri().getRawQuery()));
        for (Object argument : arguments) {
            if (argument instanceof FileUpload file) {
                update(digest, file.uploadedFile());
            } else {
                digest.update(json.writeValueAsBytes(argument));
            }
            digest.update((byte) 0);
        }
        return Sha256.of(digest).bytes();
    }

    private static void update(MessageDigest digest, Path file) throws IOException {
        byte[] buffer = new byte[8192];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
    }
}
