package jp.kairan.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import jp.kairan.testing.KairanTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over bare sockets, because every client tidies a path before it sends it. */
@KairanTest
class PathGuardTest {
    static Stream<String> ambiguous() {
        return Stream.of(
                        "%s;a=b",
                        "%s%%3b",
                        "%s%%3B.js",
                        "%s%%2f",
                        "%s%%2F..",
                        "%s%%5c",
                        "/%s",
                        "%s//",
                        "%s/%%2e%%2e",
                        "%s/%%2E",
                        "%s%%00")
                .flatMap(shape -> Stream.of("/api/v1/audit", "/q/metrics", "/q/health", "/index.html")
                        .map(path -> shape.formatted(path)));
    }

    @ParameterizedTest
    @MethodSource("ambiguous")
    void aPathThatCanBeReadTwoWaysIsRefused(String path) throws IOException {
        String answer = get(path);
        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("application/problem+json", "malformed-path");
    }

    /** The server below refuses a bare backslash before the guard sees it, so there is no body. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1\\audit", "/q\\metrics", "/q/health\\..\\metrics", "\\index.html"})
    void aBackslashIsRefused(String path) throws IOException {
        assertThat(get(path)).startsWith("HTTP/1.1 400 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/health/live?x=%2f;%00//"})
    void aPlainPathPassesWhateverItsQuery(String path) throws IOException {
        assertThat(get(path)).startsWith("HTTP/1.1 200 ");
    }

    private static String get(String path) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
