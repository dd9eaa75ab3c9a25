package jp.kairan.hazards.jma;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the first page of the folder of fixtures states of each telegram in it. */
final class StatedTruths {
    private static final Pattern COUNT = Pattern.compile("'([^']+)': ([0-9]+)");
    private static final Pattern COUNTS = Pattern.compile("\\{[^}]*}");

    private final Path folder;
    private final List<String> lines;

    private StatedTruths(Path folder, List<String> lines) {
        this.folder = folder;
        this.lines = lines;
    }

    /** Skips the test where no folder is named. */
    static StatedTruths orSkip() {
        String named = Optional.ofNullable(System.getProperty("conformance.fixtures"))
                .orElse(System.getenv("CONFORMANCE_FIXTURES"));
        assumeTrue(named != null && !named.isBlank(), "no folder of fixtures is named");
        Path folder = Path.of(named);
        try {
            return new StatedTruths(folder, Files.readAllLines(folder.resolve("README.md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Path> files() throws IOException {
        try (Stream<Path> files = Stream.of("jma", "jma-ishikawa").flatMap(this::listed)) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
    }

    private Stream<Path> listed(String section) {
        Path path = folder.resolve(section);
        try {
            return Files.isDirectory(path) ? Files.list(path) : Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line on a telegram, with counts in alphabetical order and without the stations, which are not read. */
    String of(Path file) {
        String start = "- `" + file.getFileName() + "`: ";
        String line = lines.stream()
                .filter(said -> said.startsWith(start))
                .findFirst()
                .orElseThrow()
                .substring(start.length());
        Matcher counts = COUNTS.matcher(line.replaceAll(" / [0-9]+ stn", ""));
        return counts.replaceAll(found -> Matcher.quoteReplacement(sorted(found.group())));
    }

    private static String sorted(String counts) {
        TreeSet<String> sorted = new TreeSet<>();
        COUNT.matcher(counts).results().forEach(found -> sorted.add(found.group(1) + "=" + found.group(2)));
        return sorted.toString();
    }

    /** Whether the table of outcomes says yes; what it does not name opens nothing. */
    boolean opensSafetyCheck(Path file) {
        String name = file.getFileName().toString().replace(".xml", "");
        return lines.stream().anyMatch(line -> line.startsWith("| " + name + " | yes |"));
    }
}
