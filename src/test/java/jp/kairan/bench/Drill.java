package jp.kairan.bench;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The command: a drill of the demo city by a simulator that knows the truth, on two replicas of which one is killed. */
public final class Drill {
    private static final String DATABASE = "drill";
    private static final byte[] SECRET = new byte[32];
    private static final int COURIERS = 64;
    private static final int PROBES = 40;
    private static final long SETTLE_MILLIS = 2_000;
    private static final double KILLED = 0.35;
    private static final double BACK = 0.5;
    private static final int VICTIM = 1;
    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final long LATEST_MILLIS = 300_000;

    private final Place place;
    private final DrillOptions options;
    private final Figures figures = new Figures();
    private double rejoined;

    private Drill(Place place, DrillOptions options) {
        this.place = place;
        this.options = options;
    }

    /** @param arguments the root of the project, then the options of {@code bench/drill} */
    public static void main(String[] arguments) throws Exception {
        Path project = Path.of(arguments[0]);
        DrillOptions options;
        try {
            options = DrillOptions.parse(Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        Place place = new Place(project, Files.createDirectories(project.resolve("target/bench/run")));
        System.out.println("# machine: " + Machine.description());
        System.out.println("# two replicas: java " + options.heap() + "; scale " + options.scale() + ", pressed into "
                + options.seconds() + " s, seed " + options.seed());
        String load = Machine.load();
        boolean fine = new Drill(place, options).run();
        System.out.println("# load average " + load + " before, " + Machine.load() + " after");
        System.exit(fine ? 0 : 1);
    }

    private boolean run() throws Exception {
        try (City city = City.start(place.work())) {
            city.create(DATABASE);
            Service.quiet(place, city, DATABASE, "loader", List.of("-Xmx900m"), Machine.Core.ANY, demo())
                    .close();
            city.execute(DATABASE, "vacuum analyze");
            Town town = Town.read(city.url(DATABASE));
            try (Replicas replicas = new Replicas(place, city, Service.options(options.heap()))) {
                return drill(city, town, replicas);
            }
        }
    }

    private Map<String, String> demo() {
        return Map.of(
                "KAIRAN_DEMO_ENABLED", "true",
                "KAIRAN_DEMO_ALLOW_EXTERNAL_DATABASE", "true",
                "KAIRAN_DEMO_FCM_PORT", "0",
                "KAIRAN_DEMO_SCALE", Double.toString(options.scale()));
    }

    private boolean drill(City city, Town town, Replicas replicas) throws Exception {
        Script script = new Script(options.seconds());
        Probes probes = new Probes(town, script, replicas, SECRET, PROBES, options.seed() + 1);
        tell(town, script, replicas, probes);
        Visitor officer = Visitor.as("CITY_ADMIN", replicas.port(0));
        String check = open(officer);
        for (int i = 0; i < replicas.count(); i++) {
            awaitKnown(replicas.port(i), check);
        }
        System.err.println("drill of " + town.homes().size() + " households, " + script.pieces() + " facts, "
                + script.errands().size() + " messages");
        Couriers couriers = new Couriers(replicas, check, SECRET);
        couriers.start(script.errands(), COURIERS);
        Thread killer = new Thread(() -> killer(replicas, couriers, check), "killer");
        Thread watcher = new Thread(() -> watch(probes, couriers, check), "watcher");
        killer.start();
        watcher.start();
        couriers.finish(options.seconds() * 1000L + LATEST_MILLIS);
        double seconds = couriers.now() / 1000.0;
        killer.join();
        watcher.join();
        Thread.sleep(SETTLE_MILLIS);
        return judge(city, town, script, replicas, couriers, probes, check, seconds);
    }

    private void tell(Town town, Script script, Replicas replicas, Probes probes) throws Exception {
        Set<UUID> reserved = probes.reserved();
        int buttons = 0;
        try {
            buttons = new Buttons(town, Visitor.at(replicas.port(0)), SECRET, options.seed() + 2)
                    .tell(script, options.buttons(), reserved);
        } catch (IOException e) {
            System.out.println("# no buttons: " + e.getMessage());
        }
        System.out.println("# buttons pressed: " + buttons);
        Families families = new Families(script, options.seed() + 3);
        town.homes().stream().filter(home -> !reserved.contains(home.id())).forEach(families::tell);
        Walks walks = new Walks(script, options.seed() + 4, families.awaiting(), reserved);
        town.places("GROUP").forEach(walks::tell);
    }

    private static String open(Visitor officer) throws IOException, InterruptedException {
        JsonObject check = officer.post(
                "/api/v1/safety-checks",
                new JsonObject().put("question", "EARTHQUAKE").put("drill", true));
        return check.getString("id");
    }

    /** Looks until a replica knows of it and has its picture; tells how long that took, in milliseconds. */
    private static double awaitKnown(int port, String check) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        IOException last = null;
        while (System.nanoTime() - begun < PATIENCE_NANOS) {
            try {
                Visitor.as("CITY_ADMIN", port).get("/api/v1/safety-checks/" + check + "/board");
                return (System.nanoTime() - begun) / 1e6;
            } catch (IOException e) {
                last = e;
                Thread.sleep(50);
            }
        }
        throw last;
    }

    private void killer(Replicas replicas, Couriers couriers, String check) {
        try {
            Thread.sleep(Math.max(0, (long) (options.seconds() * 1000 * KILLED) - couriers.now()));
            System.err.println("  kill -9 of a replica, at " + couriers.now() + " ms");
            replicas.kill(VICTIM);
            Thread.sleep(Math.max(0, (long) (options.seconds() * 1000 * BACK) - couriers.now()));
            replicas.revive(VICTIM);
            rejoined = awaitKnown(replicas.port(VICTIM), check);
            replicas.mark(VICTIM, true);
            System.err.println("  back, at " + couriers.now() + " ms");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch(Probes probes, Couriers couriers, String check) {
        try {
            probes.run(couriers, check, options.seconds() * 1000L);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean judge(
            City city,
            Town town,
            Script script,
            Replicas replicas,
            Couriers couriers,
            Probes probes,
            String check,
            double seconds)
            throws IOException, InterruptedException, SQLException {
        couriers.refusals().stream().limit(20).forEach(each -> System.out.println("# refused: " + each));
        Inspection inspection = new Inspection(town, script, check, SECRET);
        for (int i = 0; i < replicas.count(); i++) {
            inspection.inspect("replica " + (i + 1), replicas.port(i));
        }
        Set<String> keys = new HashSet<>(couriers.acknowledged());
        long rows = city.evidence(DATABASE, UUID.fromString(check));
        long lost = city.missing(DATABASE, List.copyOf(keys));
        System.out.println("# truth: " + inspection.story() + "; numbers withheld on boards: " + inspection.withheld());
        System.out.println(
                "# the slowest message took " + couriers.slowest() + " ms, facts of a household lie " + script.gap()
                        + " ms apart" + (couriers.slowest() > script.gap() / 2 ? ": TOO NEAR FOR THIS MACHINE" : ""));
        System.out.println("# half of the households had answered after " + inspection.half() / 1000.0
                + " s of the simulator, who begins a moment after the opening");
        figures.add("drill_households", town.homes().size());
        figures.add("drill_answers", couriers.answers());
        figures.add("drill_facts", script.pieces());
        figures.add("drill_seconds", seconds);
        figures.add("drill_hang_ups", couriers.hangUps());
        figures.add("drill_turned_away", couriers.turnedAway());
        figures.add("drill_undelivered", couriers.undelivered());
        figures.add("drill_refused", couriers.refusals().size());
        figures.add("drill_mismatches", inspection.mismatches());
        figures.add("drill_lost", lost);
        figures.add("drill_duplicates_kept", Math.max(0, rows - script.pieces()));
        figures.add("drill_rows_missing", Math.max(0, script.pieces() - rows));
        figures.add("drill_probes", probes.taken());
        figures.add("drill_rollup_staleness_ms", probes.worst());
        figures.add("drill_rejoin_ms", rejoined);
        figures.add("drill_t50_s", t50(replicas.port(0), check));
        figures.add("peak_rss_mib", replicas.peakMib());
        figures.print();
        return inspection.mismatches() == 0 && lost == 0 && rows == script.pieces();
    }

    /** By the service's own clock of answers; -1 where less than half have answered. */
    private static double t50(int port, String check) throws IOException, InterruptedException {
        JsonObject own = new JsonObject(Visitor.as("CITY_ADMIN", port).get("/api/v1/safety-checks/" + check + "/board"))
                .getJsonObject("own");
        JsonObject clock = own.getJsonObject("clock");
        return clock == null || clock.getLong("t50") == null ? -1 : clock.getLong("t50");
    }
}
