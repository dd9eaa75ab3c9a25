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

/** One connection on which one person after the other sees what is asked, looks at the shelters, and answers. */
final class StormPhone {
    private static final int LONGEST = 4096;
    private static final int STEPS = 3;
    private static final int ANSWER = STEPS - 1;

    private final SocketChannel channel;
    private final Response response = new Response();
    private final ByteBuffer question = ByteBuffer.allocateDirect(LONGEST);
    private final String check;
    private String token;
    private int step = STEPS;
    private long asked;
    private long late;

    StormPhone(Selector selector, InetSocketAddress to, String check) throws IOException {
        this.check = check;
        channel = SocketChannel.open(to);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    /**
     * Lets somebody begin.
     *
     * @param due when they wanted to; that there was no connection for them is a part of their wait
     */
    void begin(String token, long due) throws IOException {
        this.token = token;
        this.step = 0;
        this.late = Math.max(0, System.nanoTime() - due);
        ask();
    }

    private void ask() throws IOException {
        asked = System.nanoTime();
        String head = switch (step) {
            case 0 -> "GET /api/v1/safety-checks HTTP/1.1\r\n";
            case 1 -> "GET /api/v1/shelters HTTP/1.1\r\n";
            default -> "POST /api/v1/safety-answers HTTP/1.1\r\n";
        };
        String body = step == ANSWER ? answer() : "";
        String type =
                step == ANSWER ? "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n" : "";
        // shelters are read without a token, as the public does
        String who = step == 1 ? "" : "Authorization: Bearer " + token + "\r\n";
        question.clear();
        question.put((head + "Host: 127.0.0.1\r\n" + type + who + "\r\n" + body).getBytes(StandardCharsets.US_ASCII));
        question.flip();
        while (question.hasRemaining()) {
            channel.write(question);
        }
    }

    private String answer() {
        Instant now = Instant.now();
        return "{\"check\":\"" + check + "\",\"sentAt\":\"" + now + "\",\"answers\":[{\"key\":\"" + UUID.randomUUID()
                + "\",\"whose\":\"ME\",\"status\":\"SAFE\",\"place\":\"HOME\",\"at\":\"" + now + "\"}]}";
    }

    /** Reads what has arrived and goes on; true where the person is done. */
    boolean read(ByteBuffer arrivals, StormSeen seen) throws IOException {
        arrivals.clear();
        if (channel.read(arrivals) < 0) {
            throw new IOException("hung up");
        }
        arrivals.flip();
        if (!response.take(arrivals)) {
            return false;
        }
        long waited = System.nanoTime() - asked;
        if (step == ANSWER) {
            seen.answer(response, waited + late);
        } else {
            seen.read(response, waited);
        }
        response.clear();
        step++;
        if (step == STEPS) {
            return true;
        }
        ask();
        return false;
    }

    boolean busy() {
        return step < STEPS;
    }

    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // it is gone either way
        }
    }
}
