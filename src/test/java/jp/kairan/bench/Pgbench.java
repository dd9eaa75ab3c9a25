package jp.kairan.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own load: a statement again and again from many clients, prepared, because that is pgbench at its best. */
final class Pgbench {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without initial connection time\\)");

    private final Place place;
    private final int port;
    private final String database;
    private final Path script;

    /**
     * Load on a database.
     *
     * @param rows how many rows {@code :n} may be of
     */
    Pgbench(Place place, City city, String database, int rows, String statement) throws IOException {
        this.place = place;
        this.port = URI.create(city.url(database).substring("jdbc:".length())).getPort();
        this.database = database;
        this.script = Files.writeString(
                place.work().resolve("pgbench.sql"),
                "\\set n random(1, " + rows + ")\n" + statement.replaceAll("\\s+", " ") + ";\n");
    }

    /** With how many of some clients it does most. */
    int best(int[] clients, int seconds) throws IOException, InterruptedException {
        int best = clients[0];
        double most = 0;
        for (int each : clients) {
            double rate = rate(each, seconds);
            System.err.printf(Locale.ROOT, "  pgbench, %d clients: %.0f/s%n", each, rate);
            if (rate > most) {
                most = rate;
                best = each;
            }
        }
        System.out.println("# pgbench: " + best + " clients");
        return best;
    }

    /** Statements a second. */
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
                database);
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
