package jp.kairan.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection to a replica on which one request at a time waits for its answer; opened when it is needed. */
final class Line {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final String LENGTH = "content-length:";
    private static final String AGAIN = "retry-after:";

    private final int port;
    private Socket socket;
    private InputStream in;

    Line(int port) {
        this.port = port;
    }

    /** An answer; seconds to wait where it tells some, else 0. */
    record Answer(int status, int pause, String body) {}

    /** Sends a request whose body is JSON; of an exception it is not known whether it was heard. */
    Answer post(String path, String headers, String body) throws IOException {
        byte[] octets = body.getBytes(StandardCharsets.UTF_8);
        String head =
                "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
                        + octets.length + "\r\n" + headers + "\r\n";
        try {
            open();
            byte[] first = head.getBytes(StandardCharsets.US_ASCII);
            byte[] all = new byte[first.length + octets.length];
            System.arraycopy(first, 0, all, 0, first.length);
            System.arraycopy(octets, 0, all, first.length, octets.length);
            socket.getOutputStream().write(all);
            return answer();
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private void open() throws IOException {
        if (socket == null) {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            in = new BufferedInputStream(socket.getInputStream());
        }
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(line().substring(9, 12));
        int length = 0;
        int pause = 0;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith(LENGTH)) {
                length = Integer.parseInt(header.substring(LENGTH.length()).trim());
            } else if (header.startsWith(AGAIN)) {
                pause = Integer.parseInt(header.substring(AGAIN.length()).trim());
            }
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new IOException("hung up");
        }
        return new Answer(status, pause, new String(body, StandardCharsets.UTF_8));
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new IOException("hung up");
            }
            if (octet != '\r') {
                line.append((char) octet);
            }
        }
        return line.toString();
    }

    void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            // it is gone either way
        }
        socket = null;
    }
}
