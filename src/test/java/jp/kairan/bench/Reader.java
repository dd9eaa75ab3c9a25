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

/** One connection with one question at a time; reads as much of HTTP/1.1 as answers with a Content-Length need. */
final class Reader {
    private static final int HEAD = 8192;
    private static final byte[] END = "\r\n".getBytes(StandardCharsets.US_ASCII);

    private final SocketChannel channel;
    private final List<byte[]> questions;
    private final boolean again;
    private final ByteBuffer question = ByteBuffer.allocateDirect(HEAD);
    private final byte[] head = new byte[HEAD];
    private int headed;
    private int ends;
    private long missing = -1;
    private long length;
    private int status;
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
        while (missing < 0 && arrivals.hasRemaining()) {
            take(arrivals.get());
        }
        if (missing >= 0) {
            missing -= arrivals.remaining();
            if (missing == 0) {
                tally.answer(status, System.nanoTime() - asked, headed + length);
                headed = 0;
                ends = 0;
                missing = -1;
                ask();
            }
        }
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
        String length = header("content-length: ");
        this.length = status == 304 || length == null ? 0 : Long.parseLong(length);
        if (status == 200 && length == null) {
            throw new IllegalStateException("an answer without Content-Length");
        }
        missing = this.length;
        if (again && status == 200) {
            known = ("If-None-Match: " + header("etag: ") + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        }
    }

    /** By comparing octets, because a string for each answer would be the benchmark's own cost. */
    private String header(String name) {
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

    void close() throws IOException {
        channel.close();
    }
}
