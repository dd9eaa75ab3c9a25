package jp.kairan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The peer of readers: pgbench, PostgreSQL's own load, asking for one row with all that the service tells of a shelter. */
final class Selects {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without initial connection time\\)");

    private final Place place;
    private final int port;
    private final Path script;

    Selects(Place place, int port, int shelters) throws IOException {
        this.place = place;
        this.port = port;
        this.script = Files.writeString(
                place.work().resolve("select.sql"),
                "\\set n random(1, " + shelters + ")\nselect * from bench_shelter where no = :n;\n");
    }

    /** Rows a second; prepared statements, because that is pgbench at its best. */
    double rate(int clients, int seconds) throws IOException, InterruptedException {
        List<String> command = List.of(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-c",
                Integer.toString(clients),
                "-j",
                "1",
                "-T",
                Integer.toString(seconds),
                "-f",
                script.toString(),
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(port),
                "-U",
                "postgres",
                "reads");
        Map<String, String> environment = Map.of("PGPASSWORD", "postgres");
        try (Child pgbench = Child.start("pgbench", Machine.Core.LOAD, place.work(), environment, command)) {
            Matcher told = RATE.matcher(pgbench.all());
            if (!told.find()) {
                throw new IOException("pgbench told no rate; see its log");
            }
            return Double.parseDouble(told.group(1));
        }
    }
}
