package jp.kairan.safety.links;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A real mail server on this machine (RFC 5321, as far as a client needs it) that keeps what it took. */
final class LocalSmtp implements AutoCloseable {
    /** A mail as it came. */
    record Mail(String to, List<String> lines) {
        String header(String name) {
            return lines.stream()
                    .takeWhile(line -> !line.isEmpty())
                    .filter(line -> line.toLowerCase().startsWith(name.toLowerCase() + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse(null);
        }

        /** The text, of whatever encoding. */
        String text() {
            List<String> body = lines.subList(lines.indexOf("") + 1, lines.size());
            String encoding = header("Content-Transfer-Encoding");
            if ("base64".equalsIgnoreCase(encoding)) {
                return new String(Base64.getMimeDecoder().decode(String.join("", body)), StandardCharsets.UTF_8);
            }
            String joined = String.join("\n", body);
            return "quoted-printable".equalsIgnoreCase(encoding) ? printable(joined.replace("=\n", "")) : joined;
        }

        private static String printable(String text) {
            var bytes = new java.io.ByteArrayOutputStream();
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) == '=') {
                    bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                    i += 2;
                } else {
                    bytes.write(text.charAt(i));
                }
            }
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }

    private static final Map<Integer, LocalSmtp> STANDING = new ConcurrentHashMap<>();

    private final ServerSocket server;
    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private volatile Function<String, String> recipients = to -> "250 OK";

    private LocalSmtp(ServerSocket server) {
        this.server = server;
    }

    /** The one of a port, which stays until the end because clients keep their connections to it. */
    static LocalSmtp at(int port) {
        return STANDING.computeIfAbsent(port, LocalSmtp::start);
    }

    /** @param port 0 for any */
    static LocalSmtp start(int port) {
        try {
            LocalSmtp smtp = new LocalSmtp(new ServerSocket(port, 50, InetAddress.getByName("127.0.0.1")));
            daemon(smtp::accept);
            return smtp;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getLocalPort();
    }

    /** Answers recipients like this from now on. */
    void answering(Function<String, String> other) {
        recipients = other;
    }

    List<Mail> to(String address) {
        return mails.stream().filter(mail -> mail.to().equals(address)).toList();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                daemon(() -> talk(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
            OutputStream out = socket.getOutputStream();
            say(out, "220 local");
            String to = null;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String verb = line.toUpperCase();
                if (verb.startsWith("RCPT")) {
                    to = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    say(out, recipients.apply(to));
                } else if (verb.equals("DATA")) {
                    say(out, "354 go on");
                    mails.add(new Mail(to, data(in)));
                    say(out, "250 taken");
                } else if (verb.equals("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else {
                    say(out, "250 OK");
                }
            }
        } catch (IOException e) {
            // the client has gone
        }
    }

    private static List<String> data(BufferedReader in) throws IOException {
        List<String> lines = new java.util.ArrayList<>();
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            lines.add(line.startsWith("..") ? line.substring(1) : line);
        }
        return lines;
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "local-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
