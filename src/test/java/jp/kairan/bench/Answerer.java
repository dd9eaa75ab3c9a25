package jp.kairan.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** One connection on which one phone after the other says that it is safe. */
final class Answerer {
    private static final int LONGEST = 4096;

    private final SocketChannel channel;
    private final Response response = new Response();
    private final ByteBuffer question = ByteBuffer.allocateDirect(LONGEST);
    private final String check;
    private UUID key;
    private long asked;
    private boolean busy;

    Answerer(Selector selector, InetSocketAddress to, String check) throws IOException {
        this.check = check;
        channel = SocketChannel.open(to);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    /**
     * Sends an answer.
     *
     * @param due when it wanted to be sent, from which its wait is counted
     */
    void ask(String token, UUID key, long due) throws IOException {
        this.key = key;
        this.asked = due;
        this.busy = true;
        Instant now = Instant.now();
        String body = "{\"check\":\"" + check + "\",\"sentAt\":\"" + now + "\",\"answers\":[{\"key\":\"" + key
                + "\",\"whose\":\"ME\",\"status\":\"SAFE\",\"place\":\"HOME\",\"flags\":[\"POWER\"],\"at\":\"" + now
                + "\"}]}";
        question.clear();
        question.put(("POST /api/v1/safety-answers HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                        + "Content-Length: " + body.length() + "\r\nAuthorization: Bearer " + token + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII));
        question.flip();
        while (question.hasRemaining()) {
            channel.write(question);
        }
    }

    /** Reads what has arrived; true where the answer is whole, and the connection free. */
    boolean read(ByteBuffer arrivals) throws IOException {
        arrivals.clear();
        if (channel.read(arrivals) < 0) {
            throw new IOException("hung up");
        }
        arrivals.flip();
        boolean whole = response.take(arrivals);
        if (whole) {
            busy = false;
        }
        return whole;
    }

    /** The answer, to be looked at before {@link #free}. */
    Response response() {
        return response;
    }

    void free() {
        response.clear();
    }

    boolean busy() {
        return busy;
    }

    UUID key() {
        return key;
    }

    long waited() {
        return System.nanoTime() - asked;
    }

    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // it is gone either way
        }
    }
}
