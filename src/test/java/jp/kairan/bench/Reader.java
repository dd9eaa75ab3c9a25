package jp.kairan.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One connection with one question at a time. */
final class Reader {
    private static final int LONGEST = 8192;
    private static final byte[] END = "\r\n".getBytes(StandardCharsets.US_ASCII);

    private final SocketChannel channel;
    private final List<byte[]> questions;
    private final boolean again;
    private final ByteBuffer question = ByteBuffer.allocateDirect(LONGEST);
    private final Response response = new Response();
    private long asked;
    private int next;
    private byte[] known = END;

    Reader(Selector selector, InetSocketAddress to, List<byte[]> questions, int first, boolean again)
            throws IOException {
        this.questions = questions;
        this.again = again;
        this.next = first;
        channel = SocketChannel.open(to);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    void ask() throws IOException {
        question.clear();
        question.put(questions.get(Math.floorMod(next++, questions.size())));
        question.put(known);
        question.flip();
        asked = System.nanoTime();
        while (question.hasRemaining()) {
            channel.write(question);
        }
    }

    void read(ByteBuffer arrivals, Readers.Tally tally) throws IOException {
        arrivals.clear();
        if (channel.read(arrivals) < 0) {
            throw new IOException("the service hung up");
        }
        arrivals.flip();
        if (response.take(arrivals)) {
            tally.answer(response.status(), System.nanoTime() - asked, response.octets());
            if (again && response.status() == 200) {
                known = ("If-None-Match: " + response.header("etag: ") + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
            }
            response.clear();
            ask();
        }
    }

    void close() throws IOException {
        channel.close();
    }
}
