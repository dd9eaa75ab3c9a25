package jp.kairan.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** As much of an HTTP/1.1 answer as answers with a Content-Length need, read without a string for each. */
final class Response {
    private static final int HEAD = 8192;
    private static final byte[] END = "\r\n".getBytes(StandardCharsets.US_ASCII);

    private final byte[] head = new byte[HEAD];
    private int headed;
    private int ends;
    private long missing = -1;
    private long length;
    private int status;

    /** Takes what has arrived; true where the answer is whole. */
    boolean take(ByteBuffer arrivals) {
        while (missing < 0 && arrivals.hasRemaining()) {
            take(arrivals.get());
        }
        if (missing >= 0) {
            missing -= arrivals.remaining();
            arrivals.position(arrivals.limit());
        }
        return missing == 0;
    }

    /** Ready for the next. */
    void clear() {
        headed = 0;
        ends = 0;
        missing = -1;
    }

    int status() {
        return status;
    }

    /** Octets, the head included. */
    long octets() {
        return headed + length;
    }

    private void take(byte octet) {
        head[headed++] = octet;
        ends = octet == END[ends % 2] ? ends + 1 : octet == END[0] ? 1 : 0;
        if (ends == 4) {
            understand();
        }
    }

    private void understand() {
        status = Integer.parseInt(new String(head, 9, 3, StandardCharsets.US_ASCII));
        String told = header("content-length: ");
        length = status == 304 || told == null ? 0 : Long.parseLong(told);
        if (status == 200 && told == null) {
            throw new IllegalStateException("an answer without Content-Length");
        }
        missing = length;
    }

    /** By comparing octets, because a string for each answer would be the benchmark's own cost. */
    String header(String name) {
        for (int at = 2; at < headed - name.length(); at++) {
            if (head[at - 1] == '\n' && begins(at, name)) {
                int from = at + name.length();
                int to = from;
                while (head[to] != '\r') {
                    to++;
                }
                return new String(head, from, to - from, StandardCharsets.US_ASCII);
            }
        }
        return null;
    }

    private boolean begins(int at, String name) {
        for (int i = 0; i < name.length(); i++) {
            int octet = head[at + i];
            if ((octet >= 'A' && octet <= 'Z' ? octet + 32 : octet) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
