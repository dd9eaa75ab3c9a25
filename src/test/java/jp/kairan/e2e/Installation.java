package jp.kairan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.kairan.localfcm.LocalFcm;

/** A data directory with the settings of the service that is started over it, again and again. */
public final class Installation implements AutoCloseable {
    static final String BEARER = "e2e";

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final int PATIENCE_SECONDS = 20;

    private final Path folder;
    private final Map<String, String> settings;
    private final List<Process> launched = new CopyOnWriteArrayList<>();
    private final Thread hook = new Thread(this::end);

    private Installation(Path folder, Map<String, String> settings) {
        this.folder = folder;
        this.settings = settings;
        // a test run that is broken off leaves no process behind either
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** An empty directory, pushing to this FCM; the demo city is loaded at the first start, at a fiftieth of its size. */
    public static Installation fresh(String name, LocalFcm fcm, Map<String, String> more) {
        Map<String, String> settings =
                new TreeMap<>(Map.of("kairan.fcm.base-url", fcm.baseUrl(), "kairan.fcm.static-token", BEARER));
        settings.putAll(more);
        return fresh(name, settings);
    }

    /** An empty directory; the demo pushes to its own FCM, and shows in its pages what comes there. */
    public static Installation fresh(String name, Map<String, String> more) {
        Path folder = Path.of("target", "e2e", name).toAbsolutePath();
        Map<String, String> settings = new TreeMap<>(Map.of(
                "kairan.demo.enabled",
                "true",
                "kairan.demo.scale",
                "0.02",
                "kairan.demo.fcm-port",
                "0",
                "kairan.data-dir",
                folder.resolve("data").toString(),
                "quarkus.http.port",
                "0"));
        settings.putAll(more);
        try {
            delete(folder);
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Installation(folder, Map.copyOf(settings));
    }

    /** Starts the service and waits until it is ready. */
    public Service start() {
        Service service = launch();
        service.awaitReady();
        return service;
    }

    /** Starts the service and does not wait. */
    Service launch() {
        assertThat(JAR).as("the service has to be packaged first").exists();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx512m");
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-jar", JAR.toString()));
        Path log = folder.resolve("service-" + (launched.size() + 1) + ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        // settings of whoever runs the tests are not those of the test
        builder.environment().keySet().removeIf(key -> key.startsWith("KAIRAN_") || key.startsWith("QUARKUS_"));
        try {
            Process process = builder.start();
            launched.add(process);
            return new Service(process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The PostgreSQL that holds the directory, whoever started it; empty where none does. */
    Optional<ProcessHandle> postgres() {
        return postmaster()
                .flatMap(lines -> ProcessHandle.of(Long.parseLong(lines.get(0).strip())))
                .filter(ProcessHandle::isAlive);
    }

    /** Every process that names the directory on its command line, PostgreSQL and service alike. */
    List<ProcessHandle> processes() {
        String data = folder.resolve("data").toString();
        return ProcessHandle.allProcesses()
                .filter(p -> p.info()
                        .commandLine()
                        .filter(line -> line.contains(data))
                        .isPresent())
                .toList();
    }

    /** The database, asked directly. */
    Census census() {
        List<String> lines = postmaster().orElseThrow();
        try {
            String password = Files.readString(folder.resolve("data").resolve("postgres.password"))
                    .strip();
            return new Census("jdbc:postgresql://127.0.0.1:" + lines.get(3).strip() + "/postgres", password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends whatever still runs over the directory: the services first, then the PostgreSQL they left behind. */
    @Override
    public void close() {
        end();
        Runtime.getRuntime().removeShutdownHook(hook);
    }

    private void end() {
        launched.forEach(process -> process.destroyForcibly().onExit().join());
        postgres().ifPresent(left -> {
            left.destroy();
            left.onExit()
                    .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .exceptionally(late -> {
                        left.destroyForcibly();
                        return left;
                    })
                    .join();
        });
    }

    /** The lines of {@code postmaster.pid}: process, directory, start, port, … */
    private Optional<List<String>> postmaster() {
        Path file = folder.resolve("data").resolve("postgresql").resolve("postmaster.pid");
        try {
            return Files.exists(file) ? Optional.of(Files.readAllLines(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a folder with everything in it, where it is. */
    static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
