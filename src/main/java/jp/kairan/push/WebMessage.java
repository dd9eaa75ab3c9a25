package jp.kairan.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import jp.kairan.notices.Dispatch;
import jp.kairan.notices.Urgency;
import jp.kairan.push.web.Sealing;

/**
 * A message to a browser before it is closed for one of them: the shape is the one in which Firebase hands its own to a
 * page, so that a page reads both with the same lines.
 *
 * @param payload JSON, short enough for every push service
 * @param ttl how long a push service keeps it for a browser that is away
 * @param urgency as RFC 8030, section 5.3 has it: what may wake a phone that saves its battery
 * @param topic messages of one topic replace each other while they wait (RFC 8030, section 5.4)
 */
record WebMessage(byte[] payload, Duration ttl, String urgency, String topic) implements Content {
    private static final ObjectMapper JSON = new ObjectMapper();

    WebMessage {
        if (payload.length > Sealing.LONGEST) {
            throw new IllegalArgumentException("a message longer than every push service takes");
        }
    }

    /** What is said of a notice. */
    static WebMessage of(Dispatch dispatch, String tag, Duration ttl, Words words) {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("noticeId", dispatch.notice().toString());
        data.put("kind", dispatch.kind());
        data.put("subjectId", dispatch.subject().toString());
        data.put("version", Integer.toString(dispatch.version()));
        data.put("cause", dispatch.cause().name());
        data.put("urgency", dispatch.urgency().name().toLowerCase(Locale.ROOT));
        return of(data, tag, ttl, urgency(dispatch), words);
    }

    /** What is said of anything. */
    static WebMessage of(Map<String, String> data, String tag, Duration ttl, String urgency, Words words) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("notification", Map.of("title", words.title(), "body", words.body(), "tag", tag));
        whole.put("data", data);
        try {
            return new WebMessage(JSON.writeValueAsBytes(whole), ttl, urgency, tag);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the message cannot be built", e);
        }
    }

    /** The urgency of a notice in the words of RFC 8030. */
    static String urgency(Dispatch dispatch) {
        return dispatch.urgency() == Urgency.NORMAL ? "normal" : "high";
    }
}
