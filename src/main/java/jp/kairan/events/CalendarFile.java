package jp.kairan.events;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import jp.kairan.ical.VCalendar;
import jp.kairan.kernel.Sha256;

/** The text of a calendar on its way over HTTP. */
record CalendarFile(String text) {
    /** The file, or 304 where the caller has the same; caches between us and the reader keep nothing. */
    Response answer(Request request, String fileName) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        EntityTag tag = new EntityTag(hash(bytes));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer =
                unchanged != null ? unchanged : Response.ok(bytes).type(VCalendar.MEDIA_TYPE);
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    private static String hash(byte[] bytes) {
        return Sha256.of(bytes).base64Url(22);
    }
}
