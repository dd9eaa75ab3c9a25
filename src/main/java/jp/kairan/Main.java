package jp.kairan;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jp.kairan.demo.DemoStart;
import jp.kairan.postgres.OwnPostgres;

/** Starts the service: on the PostgreSQL that is configured, or, where none is, on one of its own. */
@QuarkusMain
public final class Main {
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final int STOP_SECONDS = 30;

    private Main() {}

    public static void main(String... args) {
        SmallRyeConfig config = ConfigUtils.configBuilder().build();
        prepareDemo(config);
        if (config.getOptionalValue(URL, String.class).isPresent()) {
            Quarkus.run(args);
        } else {
            runOnOwn(config, args);
        }
    }

    /** A demo that may not run ends here, before any database is touched. */
    private static void prepareDemo(SmallRyeConfig config) {
        try {
            DemoStart.prepare(config);
        } catch (IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void runOnOwn(SmallRyeConfig config, String... args) {
        Path directory =
                Path.of(config.getOptionalValue("kairan.data-dir", String.class).orElse("data"));
        int pool = config.getOptionalValue("quarkus.datasource.jdbc.max-size", Integer.class)
                .orElse(30);
        OwnPostgres postgres = start(directory, pool + 10);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres, stopped), "own-postgres-stop"));
        System.setProperty(URL, postgres.url());
        System.setProperty("quarkus.datasource.username", postgres.user());
        System.setProperty("quarkus.datasource.password", postgres.password());
        if (config.getOptionalValue("kairan.secret", String.class).isEmpty()) {
            System.setProperty("kairan.secret", postgres.secret());
        }
        Quarkus.run(
                null,
                (code, failure) -> {
                    if (failure != null) {
                        // it may have failed before there was a log
                        System.err.println("event=start-failed " + failure);
                    }
                    stopped.countDown();
                    System.exit(code);
                },
                args);
    }

    /** What goes wrong here is for whoever typed the command: a sentence, not a stack. */
    private static OwnPostgres start(Path directory, int maxConnections) {
        try {
            return OwnPostgres.over(directory, maxConnections);
        } catch (IOException e) {
            System.err.println("Kairan cannot start its own PostgreSQL: " + e.getMessage());
            System.exit(1);
            throw new IllegalStateException(e);
        }
    }

    /** The database goes last: hooks run side by side, and the application still commits while it stops. */
    private static void stop(OwnPostgres postgres, CountDownLatch stopped) {
        try {
            stopped.await(STOP_SECONDS, TimeUnit.SECONDS);
            postgres.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            System.err.println("event=own-postgres-stop-failed");
        }
    }
}
