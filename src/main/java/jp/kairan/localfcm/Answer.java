package jp.kairan.localfcm;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/**
 * An HTTP answer in Google's shape.
 *
 * @param status the status code
 * @param contentType the type of the body
 * @param retryAfter whether a {@code Retry-After} goes with it
 * @param body the bytes of the body, never changed
 */
record Answer(int status, String contentType, boolean retryAfter, byte[] body) {

    private static final String JSON = "application/json; charset=UTF-8";
    private static final String HTML = "text/html; charset=UTF-8";
    private static final String FCM_ERROR = "type.googleapis.com/google.firebase.fcm.v1.FcmError";
    private static final String BAD_REQUEST = "type.googleapis.com/google.rpc.BadRequest";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Map<Outcome, Answer> FIXED = fixed();

    /** The answer to a message named {@code name}. */
    static Answer accepted(String name) {
        return json(200, false, MAPPER.createObjectNode().put("name", name));
    }

    /** The answer to a message with a field at fault. */
    static Answer invalid(String field, String description) {
        ObjectNode error = error(400, description, "INVALID_ARGUMENT", "INVALID_ARGUMENT");
        error.withObject("/error")
                .withArray("details")
                .addObject()
                .put("@type", BAD_REQUEST)
                .withArray("fieldViolations")
                .addObject()
                .put("field", field)
                .put("description", description);
        return json(400, false, error);
    }

    /** The answer of an outcome that needs nothing from the request; null for those that answer otherwise or not at all. */
    static Answer of(Outcome outcome) {
        return FIXED.get(outcome);
    }

    private static Map<Outcome, Answer> fixed() {
        Map<Outcome, Answer> all = new EnumMap<>(Outcome.class);
        all.put(
                Outcome.UNREGISTERED,
                json(404, false, error(404, "Requested entity was not found.", "NOT_FOUND", "UNREGISTERED")));
        all.put(Outcome.INVALID_PAYLOAD, invalid("message.android.ttl", "Invalid value at 'message.android.ttl'."));
        all.put(
                Outcome.INVALID_BARE,
                json(
                        400,
                        false,
                        error(400, "Request contains an invalid argument.", "INVALID_ARGUMENT", "INVALID_ARGUMENT")));
        all.put(
                Outcome.SENDER_ID_MISMATCH,
                json(403, false, error(403, "SenderId mismatch", "PERMISSION_DENIED", "SENDER_ID_MISMATCH")));
        all.put(
                Outcome.PERMISSION_DENIED,
                json(
                        403,
                        false,
                        error(
                                403,
                                "Permission 'cloudmessaging.messages.create' denied on resource "
                                        + "'//cloudresourcemanager.googleapis.com/projects/-' (or it may not exist).",
                                "PERMISSION_DENIED",
                                null)));
        all.put(
                Outcome.THIRD_PARTY_AUTH_ERROR,
                json(
                        401,
                        false,
                        error(
                                401,
                                "Auth error from APNS or Web Push Service",
                                "UNAUTHENTICATED",
                                "THIRD_PARTY_AUTH_ERROR")));
        // Refused before FCM sees it, and so without FCM's detail.
        all.put(
                Outcome.UNAUTHENTICATED,
                json(
                        401,
                        false,
                        error(
                                401,
                                "Request had invalid authentication credentials. Expected OAuth 2 access token, "
                                        + "login cookie or other valid authentication credential.",
                                "UNAUTHENTICATED",
                                null)));
        ObjectNode quota = error(
                429,
                "Quota exceeded for quota metric 'Sending' and limit 'Sending requests per minute' "
                        + "of service 'fcm.googleapis.com'.",
                "RESOURCE_EXHAUSTED",
                "QUOTA_EXCEEDED");
        all.put(Outcome.QUOTA_EXCEEDED, json(429, true, quota));
        all.put(Outcome.QUOTA_EXCEEDED_BARE, json(429, false, quota));
        ObjectNode unavailable = error(503, "The service is currently unavailable.", "UNAVAILABLE", "UNAVAILABLE");
        all.put(Outcome.UNAVAILABLE, json(503, true, unavailable));
        all.put(Outcome.UNAVAILABLE_BARE, json(503, false, unavailable));
        all.put(Outcome.INTERNAL, json(500, false, error(500, "Internal error encountered.", "INTERNAL", "INTERNAL")));
        String page = "<!DOCTYPE html><html lang=en><title>Error 502 (Server Error)!!1</title>"
                + "<p><b>502.</b> That’s an error.<p>The server encountered a temporary error.</html>";
        all.put(Outcome.HTML_502, new Answer(502, HTML, false, page.getBytes(StandardCharsets.UTF_8)));
        return all;
    }

    private static ObjectNode error(int code, String message, String status, String errorCode) {
        ObjectNode root = MAPPER.createObjectNode();
        ObjectNode error = root.putObject("error")
                .put("code", code)
                .put("message", message)
                .put("status", status);
        if (errorCode != null) {
            error.putArray("details").addObject().put("@type", FCM_ERROR).put("errorCode", errorCode);
        }
        return root;
    }

    private static Answer json(int status, boolean retryAfter, ObjectNode body) {
        return new Answer(status, JSON, retryAfter, body.toString().getBytes(StandardCharsets.UTF_8));
    }
}
