package jp.kairan.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.kairan.kernel.Json;

/**
 * What somebody replied to the questions of an event.
 *
 * @param byNumber replies by the number of their question
 */
record Replies(Map<Integer, String> byNumber) {
    /** No reply at all. */
    static final Replies NONE = new Replies(Map.of());

    private static final ObjectMapper JSON = new ObjectMapper();

    Replies {
        byNumber = new TreeMap<>(byNumber);
    }

    static Replies of(String json) {
        try {
            return new Replies(JSON.readValue(json, new TypeReference<Map<Integer, String>>() {}));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Json json() {
        try {
            return new Json(JSON.writeValueAsString(byNumber));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Reply> list() {
        return byNumber.entrySet().stream()
                .map(e -> new Reply(e.getKey(), e.getValue()))
                .toList();
    }
}
