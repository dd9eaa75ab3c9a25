package jp.kairan.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import jp.kairan.push.Verdict.Why;

/**
 * Reads what FCM answered: {@code error.details[].errorCode} where it is there, else the status. The body may be a page
 * of HTML from something in between, which says nothing about the device.
 *
 * <p>Source: "ErrorCode" and "FcmError" in the reference of FCM's HTTP v1 API.
 */
final class FcmAnswer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration QUOTA_PAUSE = Duration.ofSeconds(60);
    private static final Duration SHORT_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONG_PAUSE = Duration.ofMinutes(5);

    private FcmAnswer() {}

    /**
     * @param retryAfter the header, or null
     * @param now against which a date in the header counts
     */
    static Verdict read(int status, String retryAfter, String body, Instant now) {
        if (status / 100 == 2) {
            return Verdict.ACCEPTED;
        }
        JsonNode error = error(body);
        Duration after = RetryAfter.read(retryAfter, now);
        return switch (status) {
            case 400 -> badRequest(error);
            case 401 ->
                code(error).equals("THIRD_PARTY_AUTH_ERROR")
                        ? new Verdict.Hold(Why.THIRD_PARTY_AUTH, LONG_PAUSE)
                        : new Verdict.Hold(Why.UNAUTHENTICATED, SHORT_PAUSE);
            case 403 -> forbidden(error);
            case 404 -> notFound(error);
            case 429 -> new Verdict.Hold(Why.QUOTA, after.isZero() ? QUOTA_PAUSE : after);
            default -> new Verdict.Again(after);
        };
    }

    /**
     * A malformed token is the device's fault; any other field that FCM names would be refused for everybody. Where it
     * names none it may be either, and one device must not silence a run: people choose the addresses themselves.
     */
    private static Verdict badRequest(JsonNode error) {
        if (error.isMissingNode()) {
            return Verdict.AGAIN;
        }
        String field = field(error);
        boolean token = field.equals("message.token") || field.equals("message.fid");
        boolean tokenInWords = field.isEmpty()
                && error.path("message").asText().toLowerCase(Locale.ROOT).contains("registration token");
        if (token || tokenInWords) {
            return new Verdict.Settled(Outcome.INVALID_TOKEN);
        }
        if (field.isEmpty()) {
            return Verdict.REFUSED;
        }
        return new Verdict.PayloadFault(field.matches("[A-Za-z0-9_.\\[\\]-]{1,80}") ? field : "-");
    }

    private static Verdict forbidden(JsonNode error) {
        if (code(error).equals("SENDER_ID_MISMATCH")) {
            return new Verdict.Settled(Outcome.SENDER_MISMATCH);
        }
        return error.isMissingNode() ? Verdict.AGAIN : new Verdict.Hold(Why.FORBIDDEN, LONG_PAUSE);
    }

    /** Only FCM's own word retires a token: a mere 404 may be a wrong path, and a city would lose all its tokens. */
    private static Verdict notFound(JsonNode error) {
        return code(error).equals("UNREGISTERED") ? new Verdict.Settled(Outcome.UNREGISTERED) : Verdict.AGAIN;
    }

    private static JsonNode error(String body) {
        try {
            JsonNode read = JSON.readTree(body);
            return read == null ? MissingNode.getInstance() : read.path("error");
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static String code(JsonNode error) {
        for (JsonNode detail : error.path("details")) {
            if (detail.hasNonNull("errorCode")) {
                return detail.get("errorCode").asText();
            }
        }
        return "";
    }

    private static String field(JsonNode error) {
        for (JsonNode detail : error.path("details")) {
            for (JsonNode violation : detail.path("fieldViolations")) {
                return violation.path("field").asText();
            }
        }
        return "";
    }
}
