package jp.kairan.push;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A TCP proxy on loopback whose connections can be frozen: from then on it takes what is written and passes nothing on,
 * as a firewall does that has forgotten a connection.
 */
final class FreezableProxy implements AutoCloseable {
    private final ServerSocket listening;
    private final int target;
    private final List<Link> links = new CopyOnWriteArrayList<>();

    private static final class Link {
        private final Socket near;
        private final Socket far;
        private volatile boolean frozen;
        private volatile boolean over;

        private Link(Socket near, Socket far) {
            this.near = near;
            this.far = far;
        }

        private void pass(Socket from, Socket to) {
            byte[] buffer = new byte[1 << 14];
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    if (!frozen) {
                        out.write(buffer, 0, read);
                    }
                }
            } catch (IOException e) {
                over = true;
            }
            over = true;
            close();
        }

        private void close() {
            try {
                near.close();
                far.close();
            } catch (IOException e) {
                over = true;
            }
        }
    }

    /** @param target the port on loopback to which it connects */
    FreezableProxy(int target) throws IOException {
        this.target = target;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + listening.getLocalPort();
    }

    int connections() {
        return links.size();
    }

    /** The connections that are there now are dead from now on, without a word. */
    void freeze() {
        links.forEach(link -> link.frozen = true);
    }

    /** How many of the frozen connections the other side has given up. */
    long abandoned() {
        return links.stream().filter(link -> link.frozen && link.over).count();
    }

    private void accept() {
        try {
            while (!listening.isClosed()) {
                Socket near = listening.accept();
                Link link = new Link(near, new Socket(InetAddress.getLoopbackAddress(), target));
                links.add(link);
                start(() -> link.pass(link.near, link.far));
                start(() -> link.pass(link.far, link.near));
            }
        } catch (IOException e) {
            links.forEach(Link::close);
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "freezable-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        links.forEach(Link::close);
    }
}
