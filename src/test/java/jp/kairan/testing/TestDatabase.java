package jp.kairan.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** One real PostgreSQL for all tests of a run; it forgets everything at the end and therefore need not sync. */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {
    private static EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        synchronized (TestDatabase.class) {
            if (postgres == null) {
                postgres = launch();
            }
        }
        Map<String, String> settings = new HashMap<>(carriers());
        settings.put("quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"));
        settings.put("quarkus.datasource.username", "postgres");
        settings.put("quarkus.datasource.password", "postgres");
        settings.put("kairan.secret", Base64.getEncoder().encodeToString(new byte[32]));
        return settings;
    }

    /** Where a mail server and a provider of short messages would be: tests that send start them there. */
    private static Map<String, String> carriers() {
        return Map.of(
                "kairan.safety.mail.host", "127.0.0.1",
                "kairan.safety.mail.port", Integer.toString(freePort()),
                "kairan.safety.mail.tls", "NONE",
                "kairan.safety.mail.from", "anpi@kairan.example.jp",
                "kairan.safety.sms.url", "http://127.0.0.1:" + freePort() + "/messages",
                "kairan.safety.sms.secret", "a-secret-of-32-characters-or-more",
                "kairan.safety.sms.private-hosts", "127.0.0.1");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres launch() {
        try {
            return EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("max_connections", "200")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // the next application of the same run uses it again; it ends with the virtual machine
    }
}
