package jp.kairan.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged service in a process of its own. */
public final class Service {
    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://127\\.0\\.0\\.1:\\d+)");
    private static final Duration START = Duration.ofSeconds(90);
    private static final int STOP_SECONDS = 60;

    private final Process process;
    private final Path log;
    private String base;

    Service(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Where it listens, without a path. */
    public String base() {
        return base;
    }

    /** What it wrote to its console. */
    String console() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitReady() {
        await("the service is ready")
                .atMost(START)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    assertThat(process.isAlive())
                            .as("the service runs; it wrote:%n%s", console())
                            .isTrue();
                    return listening() && ready();
                });
    }

    private boolean listening() {
        Matcher line = LISTENING.matcher(console());
        if (line.find()) {
            base = line.group(1);
        }
        return base != null;
    }

    /** Whether it says that it is ready. */
    boolean ready() {
        return given().baseUri(base).get("/q/health/ready").statusCode() == 200;
    }

    /** What it gives anybody, without signing in. */
    String open(String path) {
        Response answer = given().baseUri(base).get(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.asString();
    }

    /** Asks it to end (SIGTERM) and gives its exit code. */
    int stop() {
        process.destroy();
        return exit();
    }

    /** Kills it (SIGKILL): nothing of it runs any more, what it started does. */
    void kill() {
        process.destroyForcibly();
        exit();
    }

    /** Stops it where it stands (SIGSTOP): its connections stay open, its clock goes on. */
    void freeze() {
        signal("STOP");
    }

    /** Lets it go on (SIGCONT). */
    void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            Process sent = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
            assertThat(sent.waitFor()).as("kill -%s", name).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits for its end and gives its exit code. */
    int exit() {
        try {
            assertThat(process.waitFor(STOP_SECONDS, TimeUnit.SECONDS))
                    .as("the service ends")
                    .isTrue();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
