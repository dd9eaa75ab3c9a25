package jp.kairan.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import jp.kairan.testing.KairanTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Over a bare socket, because what is left of a refused request would be taken for the next one. */
@KairanTest
class QuickLaneTest {
    private static volatile boolean full;

    /** Gives back what it is given. */
    @Singleton
    static class Echo implements QuickOperation {
        @Override
        public HttpMethod method() {
            return HttpMethod.POST;
        }

        @Override
        public String path() {
            return "/test/quick/echo";
        }

        @Override
        public int longest() {
            return 1_000;
        }

        @Override
        public void requireRoom() {
            if (full) {
                throw KernelProblem.UNAVAILABLE.problem().after(Duration.ofSeconds(4));
            }
        }

        @Override
        public CompletionStage<Buffer> take(HttpServerRequest request, Buffer body) {
            return CompletableFuture.completedFuture(body);
        }
    }

    @AfterEach
    void makeRoom() {
        full = false;
    }

    @Test
    void whoeverFindsNoRoomIsToldWhenToComeAgainAndKeepsTheConnection() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            full = true;
            String refused = exchange(socket, "{\"no\":1}");
            long told = System.nanoTime();
            String again = exchange(socket, "{\"no\":2}");
            assertThat(System.nanoTime() - told)
                    .as("whoever asks again at once is not heard for a second")
                    .isGreaterThan(900_000_000L);
            full = false;

            String taken = exchange(socket, "{\"no\":3}");

            assertThat(refused)
                    .startsWith("HTTP/1.1 503 ")
                    .containsIgnoringCase("\r\nretry-after: 4\r\n")
                    .containsIgnoringCase("\r\ncontent-type: application/problem+json")
                    .contains("urn:kairan:problem:unavailable");
            assertThat(again).isEqualTo(refused);
            assertThat(taken).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\n{\"no\":3}");
        }
    }

    /** The body comes after the head, when the refusal may be on its way. */
    private static String exchange(Socket socket, String body) throws IOException {
        String head = "POST /test/quick/echo HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer x\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        socket.getOutputStream().write(body.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return answer(socket.getInputStream());
    }

    private static String answer(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            assertThat(next).as("hung up after %s", head).isNotNegative();
            head.append((char) next);
        }
        String lower = head.toString().toLowerCase(Locale.ROOT);
        int from = lower.indexOf("content-length: ") + "content-length: ".length();
        int length = Integer.parseInt(lower.substring(from, lower.indexOf('\r', from)));
        return head + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
