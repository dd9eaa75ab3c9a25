package jp.kairan.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The machine a benchmark runs on: its cores, what else keeps it busy, and which programs it has. */
final class Machine {
    private static final Path STAT = Path.of("/proc/stat");

    private Machine() {}

    /** Where a process runs. */
    enum Core {
        /** The local FCM and whatever merely makes load. */
        LOAD,
        /** What is being measured, and the database it keeps its ledger in. */
        SUBJECT,
        /** Wherever there is room. */
        ANY
    }

    static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    static boolean has(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    static boolean pins() {
        return has("taskset") && cores() > 1;
    }

    /** The command, kept to its core where that can be done. */
    static List<String> on(Core core, List<String> command) {
        if (core == Core.ANY || !pins()) {
            return command;
        }
        List<String> pinned = new ArrayList<>(List.of("taskset", "-c", number(core)));
        pinned.addAll(command);
        return pinned;
    }

    private static String number(Core core) {
        return core == Core.LOAD ? "0" : "1";
    }

    /** Keeps a process that runs already, and whatever it starts from now on, to a core. */
    static void move(String pid, Core core) throws IOException, InterruptedException {
        if (pins()) {
            new ProcessBuilder("taskset", "-a", "-c", "-p", number(core), pid)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
    }

    static String description() throws IOException {
        String model = Files.exists(Path.of("/proc/cpuinfo"))
                ? Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).trim())
                        .findFirst()
                        .orElse("unknown")
                : System.getProperty("os.arch");
        return String.format(
                Locale.ROOT,
                "%d cores (%s), Java %s, placement %s",
                cores(),
                model,
                System.getProperty("java.version"),
                pins() ? "local FCM on core 0, subject and PostgreSQL on core 1" : "free");
    }

    static String load() throws IOException {
        Path file = Path.of("/proc/loadavg");
        return Files.exists(file)
                ? String.join(" ", Files.readString(file).split(" ", 4)).substring(0, 14)
                : "unknown";
    }

    /** Core seconds that all processes together have used since the machine started; 0 where nobody counts them. */
    static double busySeconds() throws IOException {
        if (!Files.exists(STAT)) {
            return 0;
        }
        String[] fields = Files.readAllLines(STAT).get(0).trim().split("\\s+");
        long ticks = 0;
        for (int i : new int[] {1, 2, 3, 6, 7}) {
            ticks += Long.parseLong(fields[i]);
        }
        return ticks / 100.0;
    }
}
