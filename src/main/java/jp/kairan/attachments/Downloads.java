package jp.kairan.attachments;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** Gives files out over HTTP: to be saved or shown by the app, never run as a page of this service. */
@Singleton
public class Downloads {
    /** Characters that need no escape in an extended parameter (RFC 8187, 3.2.1: attr-char). */
    private static final String PLAIN = "!#$&+-.^_`|~";

    private final Attachments attachments;

    Downloads(Attachments attachments) {
        this.attachments = attachments;
    }

    /** The file, or 304 where the caller has it already. Whether the caller may have it is the holder's question. */
    public Response answer(Attachment file, Request request) {
        EntityTag tag = new EntityTag(file.sha256());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged != null
                ? unchanged
                : Response.ok(attachments.content(file.id())).type(file.mediaType());
        return answer.tag(tag)
                // no-cache: a copy may be kept but is asked about each time, so that a withdrawal takes effect
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + escaped(file.fileName()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .build();
    }

    private static String escaped(String name) {
        StringBuilder value = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            value.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return value.toString();
    }
}
