package jp.kairan.translation.engines;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jp.kairan.translation.Gapped;
import jp.kairan.translation.TranslationFailed;
import jp.kairan.translation.TranslationFailed.Reason;

/** JSON as engines speak it: what we write is ours, what we read may be anything. */
final class Replies {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Replies() {}

    /** A body to send. */
    static byte[] write(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a body of strings and lists cannot be written");
        }
    }

    /** A body that came. The failure has no cause, because that would quote the body. */
    static JsonNode read(byte[] body) throws TranslationFailed {
        try {
            JsonNode node = JSON.readTree(body);
            if (node != null && node.isContainerNode()) {
                return node;
            }
        } catch (IOException e) {
            throw new TranslationFailed(Reason.UNREADABLE);
        }
        throw new TranslationFailed(Reason.UNREADABLE);
    }

    /** As many lines as were asked for, gaps found again; each element a text, or an object with it in a field. */
    static List<Gapped> lines(JsonNode array, String field, int asked, Gaps gaps) throws TranslationFailed {
        if (!array.isArray() || array.size() != asked) {
            throw new TranslationFailed(Reason.UNREADABLE);
        }
        List<Gapped> lines = new ArrayList<>(asked);
        for (JsonNode element : array) {
            lines.add(gaps.read(text(field == null ? element : element.path(field))));
        }
        return lines;
    }

    /** A text, and nothing that only looks like one. */
    static String text(JsonNode node) throws TranslationFailed {
        if (!node.isTextual()) {
            throw new TranslationFailed(Reason.UNREADABLE);
        }
        return node.textValue();
    }
}
