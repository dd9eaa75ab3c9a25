package jp.kairan.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process of the benchmark: told what to do on its standard input, answering on its standard output, ended with it. */
final class Child implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;

    private final String name;
    private final Process process;
    private final BufferedReader out;
    private final PrintWriter in;

    private Child(String name, Process process) {
        this.name = name;
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
        this.in = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    }

    /** Starts a command whose standard output is read by {@link #await}. */
    static Child start(
            String name, Machine.Core core, Path folder, Map<String, String> environment, List<String> command)
            throws IOException {
        return new Child(name, builder(name, core, folder, environment, command).start());
    }

    /** Starts a command that speaks to nobody: everything it says goes to its log. */
    static Child silent(
            String name, Machine.Core core, Path folder, Map<String, String> environment, List<String> command)
            throws IOException {
        ProcessBuilder builder = builder(name, core, folder, environment, command);
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(folder.resolve(name + ".log").toFile()));
        return new Child(name, builder.start());
    }

    private static ProcessBuilder builder(
            String name, Machine.Core core, Path folder, Map<String, String> environment, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(Machine.on(core, command));
        builder.environment().putAll(environment);
        builder.redirectError(
                ProcessBuilder.Redirect.appendTo(folder.resolve(name + ".log").toFile()));
        return builder;
    }

    /** Says a line. */
    void tell(String line) {
        in.println(line);
    }

    /** Waits for a line that begins like this; the rest of it is the answer. */
    String await(String beginning) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(beginning)) {
                return line.substring(beginning.length()).trim();
            }
        }
        throw new IOException(name + " ended before it said \"" + beginning + "\"; see its log");
    }

    /** Reads everything to the end of the process. */
    String all() throws IOException, InterruptedException {
        StringBuilder text = new StringBuilder();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            reader.lines().forEach(line -> text.append(line).append('\n'));
        }
        if (process.waitFor() != 0) {
            throw new IOException(name + " failed with " + process.exitValue() + "; see its log");
        }
        return text.toString();
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Core seconds used so far, its threads' included. */
    double cpuSeconds() throws IOException {
        String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
    }

    /** The most memory it ever had resident, in MiB (VmHWM). */
    double peakMib() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElseThrow()
                / 1024.0;
    }

    /** Ends it at once, whatever it is doing. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
