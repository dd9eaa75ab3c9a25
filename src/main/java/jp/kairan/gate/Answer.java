package jp.kairan.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import jp.kairan.kernel.Sealing;

/**
 * An answer as it went over the wire, kept sealed because it may carry a session or a name.
 *
 * @param status the HTTP status
 * @param location the Location header, or null
 * @param body the JSON body, or null
 */
record Answer(int status, String location, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Whether the thing is done: 202 says that it is not yet, and the next time the answer may be another. */
    boolean lasting() {
        return status != 202;
    }

    byte[] seal(byte[] key) {
        try {
            return new Sealing(List.of(key)).seal(JSON.writeValueAsBytes(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Answer open(byte[] sealed, byte[] key) {
        byte[] plain = new Sealing(List.of(key))
                .open(sealed)
                .orElseThrow(() -> new IllegalStateException("an answer is sealed under another key"));
        try {
            return JSON.readValue(plain, Answer.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
