package jp.kairan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.kairan.outgoing.Unanswered.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WayOutTest {
    private static final int LONGEST = 1000;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private URI url;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.start();
        url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/x");
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void anAnswerComesWithItsHeadersInLowerCase() throws Unanswered {
        answering(exchange -> {
            exchange.getResponseHeaders()
                    .add("X-Said", exchange.getRequestHeaders().getFirst("X-Asked"));
            exchange.sendResponseHeaders(203, 2);
            exchange.getResponseBody().write(new byte[] {1, 2});
        });

        WayOut.Answer answer = out().get(url, Map.of("X-Asked", "this"));

        assertThat(answer.status()).isEqualTo(203);
        assertThat(answer.header("x-said")).contains("this");
        assertThat(answer.body()).containsExactly(1, 2);
        assertThat(asked).containsExactly("GET");
    }

    @Test
    void anAnswerAsLongAsMayBeIsRead() throws Unanswered {
        answering(exchange -> {
            exchange.sendResponseHeaders(200, LONGEST);
            exchange.getResponseBody().write(new byte[LONGEST]);
        });

        assertThat(out().get(url, Map.of()).body()).hasSize(LONGEST);
    }

    @Test
    void aLongerOneIsGivenUpAndWhatCameOfItIsTold() {
        answering(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[LONGEST + 1]);
        });

        Unanswered unanswered = catchThrowableOfType(Unanswered.class, () -> out().get(url, Map.of()));

        assertThat(unanswered.reason()).isEqualTo(Reason.TOO_LONG);
        assertThat(unanswered.bytes()).isBetween(1L, LONGEST + 1L);
        assertThat(unanswered).hasMessage("TOO_LONG").hasNoCause();
    }

    @Test
    void anAddressThatNobodyConfiguredIsNotCalled() {
        answering(exchange -> exchange.sendResponseHeaders(200, -1));
        URI other = URI.create(url.toString().replace("127.0.0.1", "localhost"));

        Unanswered unanswered = catchThrowableOfType(Unanswered.class, () -> out().get(other, Map.of()));

        assertThat(unanswered.reason()).isEqualTo(Reason.NOT_CONFIGURED);
        assertThat(asked).isEmpty();
    }

    private WayOut out() {
        return new WayOut("way-out", List.of(url), Set.of("127.0.0.1"), Duration.ofSeconds(10), LONGEST);
    }

    private void answering(HttpHandler handler) {
        server.createContext("/", exchange -> {
            try (exchange) {
                asked.add(exchange.getRequestMethod());
                handler.handle(exchange);
            }
        });
    }
}
