package jp.kairan.attachments;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jp.kairan.kernel.Disposition;

/** Gives files out over HTTP: to be saved or shown by the app, never run as a page of this service. */
@Singleton
public class Downloads {
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
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.save(file.fileName()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .build();
    }
}
