package jp.kairan.push;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The body of a message to FCM with a gap for the recipient: built and validated once, then copied for each. */
final class Template implements Content {
    /** Stands where the recipient goes; nothing of a message can look like it. */
    static final String GAP = "--recipient-0197c1a2-7e57-7000-8000-5ec0de5ec0de--";

    private final byte[] before;
    private final byte[] after;

    private Template(byte[] before, byte[] after) {
        this.before = before;
        this.after = after;
    }

    /** Splits a body at its gap, which must occur exactly once. */
    static Template of(byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        int at = text.indexOf(GAP);
        if (at < 0 || text.indexOf(GAP, at + 1) >= 0) {
            throw new IllegalArgumentException("a body has one gap");
        }
        return new Template(Arrays.copyOf(body, at), Arrays.copyOfRange(body, at + GAP.length(), body.length));
    }

    /** The body for one recipient. */
    Buffer to(String address) {
        byte[] escaped = JsonStringEncoder.getInstance().quoteAsUTF8(address);
        return Buffer.buffer(before.length + escaped.length + after.length)
                .appendBytes(before)
                .appendBytes(escaped)
                .appendBytes(after);
    }
}
