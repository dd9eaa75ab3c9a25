package jp.kairan.localfcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFcmMainTest {

    @Test
    void a_process_of_its_own_says_where_it_listens(@TempDir Path folder) throws Exception {
        Path certificate = folder.resolve("fcm.pem");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LocalFcmMain.class.getName(),
                        "--port",
                        "0",
                        "--tls",
                        "--certificate",
                        certificate.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).matches("local FCM on https://127\\.0\\.0\\.1:\\d+");
            assertThat(Files.readString(certificate)).startsWith("-----BEGIN CERTIFICATE-----");
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void the_command_line_sets_everything_a_benchmark_needs() throws Exception {
        LocalFcmSettings settings = LocalFcmMain.Options.parse(List.of(
                        "--port",
                        "9100",
                        "--tls",
                        "--latency",
                        "80-300",
                        "--streams",
                        "50",
                        "--loops",
                        "2",
                        "--bearer",
                        "b",
                        "--remember",
                        "0",
                        "--behaviour",
                        "{\"goAwayEvery\":9}"))
                .settings();

        assertThat(settings)
                .isEqualTo(new LocalFcmSettings(
                        9100,
                        true,
                        50,
                        2,
                        "b",
                        0,
                        500,
                        Behaviour.ACCEPTING.withGoAwayEvery(9).withLatency(Latency.between(80, 300)),
                        settings.clock()));
    }

    @Test
    void an_unknown_option_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocalFcmMain.Options.parse(List.of("--speed")))
                .withMessageContaining("--speed");
    }
}
