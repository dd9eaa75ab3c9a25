package jp.kairan.translation.engines;

import static jp.kairan.translation.engines.Lines.failing;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kairan.translation.TranslationFailed;
import jp.kairan.translation.TranslationFailed.Reason;
import jp.kairan.translation.engines.LocalEngine.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutgoingTest {
    private static final Duration PATIENT = Duration.ofSeconds(10);
    private static final Duration IMPATIENT = Duration.ofMillis(400);

    private final LocalEngine engine = LocalEngine.start(asked -> Reply.json("{}"));

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aRedirectIsAnAnswerAndNoDirection() throws Exception {
        try (LocalEngine elsewhere = LocalEngine.start(asked -> Reply.json("{}"))) {
            engine.answering(asked -> new Reply(307, "", Map.of("Location", elsewhere.url() + "/latest/meta-data")));

            Outgoing.Answer answer = post(engine.out(PATIENT), engine.url());

            failing(Reason.UNREADABLE, answer::good);
            assertThat(elsewhere.asked()).isEmpty();
            assertThat(engine.asked()).hasSize(1);
        }
    }

    @Test
    void anAnswerOfTwoMegabytesIsCutOff() {
        engine.answering(asked -> Reply.json("\"" + "x".repeat(2_000_000) + "\""));

        failing(Reason.UNREADABLE, () -> post(engine.out(PATIENT), engine.url()));
    }

    @Test
    void anAnswerThatNeverComesIsSlow() {
        engine.answering(asked -> engine.never());

        failing(Reason.SLOW, () -> post(engine.out(IMPATIENT), engine.url())).isNotInstanceOf(Unpaid.class);
    }

    @Test
    void anAnswerThatBeginsAndNeverEndsIsSlow() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            Thread dripping = new Thread(() -> begin(server));
            dripping.setDaemon(true);
            dripping.start();
            URI url = URI.create("http://127.0.0.1:" + server.getLocalPort());

            failing(Reason.SLOW, () -> post(new Outgoing(List.of(url), Set.of("127.0.0.1"), IMPATIENT), url));
        }
    }

    @Test
    void whoIsNotThereIsDownAndChargesNothing() {
        URI url = engine.url();
        Outgoing out = engine.out(PATIENT);
        engine.close();

        failing(Reason.DOWN, () -> post(out, url)).isInstanceOf(Unpaid.class);
    }

    @ParameterizedTest
    @CsvSource({"401,REFUSED", "403,REFUSED", "429,DOWN", "500,DOWN", "503,DOWN", "400,UNREADABLE", "404,UNREADABLE"})
    void aStatusSaysWhatWentWrong(int status, Reason reason) throws TranslationFailed {
        engine.answering(asked -> Reply.status(status));

        Outgoing.Answer answer = post(engine.out(PATIENT), engine.url());

        failing(reason, answer::good).isInstanceOf(Unpaid.class);
    }

    @Test
    void onlyTheConfiguredSchemeHostAndPortAreCalled() {
        try (LocalEngine other = LocalEngine.start(asked -> Reply.json("{}"))) {
            Outgoing out = engine.out(PATIENT);

            failing(Reason.DOWN, () -> post(out, other.url()));
            failing(Reason.DOWN, () -> post(out, URI.create("https://127.0.0.1:" + engine.port())));
            failing(Reason.DOWN, () -> post(out, URI.create("http://localhost:" + engine.port())));
            failing(Reason.DOWN, () -> post(out, URI.create("http://[::ffff:127.0.0.1]:" + engine.port())));
            failing(Reason.DOWN, () -> post(out, URI.create("http://x@127.0.0.1:" + engine.port())));
            failing(Reason.DOWN, () -> post(out, URI.create("http://169.254.169.254/")));
            assertThat(other.asked()).isEmpty();
            assertThat(engine.asked()).isEmpty();
        }
    }

    @Test
    void aConfiguredNameThatLeadsIntoTheMachineIsRefusedUnlessItIsTheCitysOwn() throws TranslationFailed {
        URI url = URI.create("http://localhost:" + engine.port());

        failing(Reason.DOWN, () -> post(new Outgoing(List.of(url), Set.of(), PATIENT), url));
        assertThat(engine.asked()).isEmpty();

        assertThat(post(new Outgoing(List.of(url), Set.of("LOCALHOST"), PATIENT), url)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theLinkLocalNetworkIsRefusedEvenWhereItIsListed() {
        URI url = URI.create("http://169.254.169.254/");

        failing(Reason.DOWN, () -> post(new Outgoing(List.of(url), Set.of("169.254.169.254"), PATIENT), url));
    }

    @Test
    void aFailureQuotesNeitherTextNorKey() {
        engine.answering(asked -> engine.never());

        failing(Reason.SLOW, () -> post(engine.out(IMPATIENT), engine.url()))
                .hasMessage("SLOW")
                .hasNoCause();
    }

    private static Outgoing.Answer post(Outgoing out, URI url) throws TranslationFailed {
        return out.post(url, "application/json", "{\"q\":\"秘密\"}".getBytes(StandardCharsets.UTF_8), Map.of("Key", "k"));
    }

    private static void begin(ServerSocket server) {
        try (Socket socket = server.accept()) {
            socket.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{".getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            while (socket.getInputStream().read() >= 0) {
                continue;
            }
        } catch (IOException e) {
            // The client hung up: that is what the test is about.
        }
    }
}
