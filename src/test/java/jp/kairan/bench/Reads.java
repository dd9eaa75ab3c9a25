package jp.kairan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The command: the service's readers against single-row selects of the same, pair by pair, in turns. */
public final class Reads {
    private static final int[] CLIENTS = {8, 16, 32, 64};
    private static final int CONNECTIONS = 64;
    private static final int CHANGES_A_SECOND = 2;
    private static final double WARM_UP_SECONDS = 5;

    private final Place place;
    private final ReadOptions options;
    private final Figures figures = new Figures();
    private Child readers;
    private Path shelters;
    private Path list;

    private Reads(Place place, ReadOptions options) {
        this.place = place;
        this.options = options;
    }

    /**
     * What the readers saw.
     *
     * @param other answers that were neither 200 nor 304
     */
    private record Seen(long ok, long notModified, long other, double seconds, long p50, long p99, long bytes) {
        static Seen of(String line) {
            String[] words = line.split(" ");
            return new Seen(
                    Long.parseLong(words[0]),
                    Long.parseLong(words[1]),
                    Long.parseLong(words[2]),
                    Double.parseDouble(words[3]),
                    Long.parseLong(words[4]),
                    Long.parseLong(words[5]),
                    Long.parseLong(words[6]));
        }
    }

    /** @param arguments the root of the project, then the options of {@code bench/reads} */
    public static void main(String[] arguments) throws Exception {
        Path project = Path.of(arguments[0]);
        ReadOptions options;
        try {
            options = ReadOptions.parse(java.util.Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        Place place = new Place(project, Files.createDirectories(project.resolve("target/bench/run")));
        System.out.println("# machine: " + Machine.description());
        System.out.println("# service: java " + options.heap() + ", " + CONNECTIONS + " connections");
        String load = Machine.load();
        new Reads(place, options).run();
        System.out.println("# load average " + load + " before, " + Machine.load() + " after");
        System.exit(0);
    }

    private void run() throws Exception {
        try (City city = City.start(place.work())) {
            city.create("reads");
            Map<String, String> small = Map.of(
                    "KAIRAN_DEMO_ENABLED", "true",
                    "KAIRAN_DEMO_ALLOW_EXTERNAL_DATABASE", "true",
                    "KAIRAN_DEMO_SCALE", "0.01");
            Service.quiet(place, city, "reads", "loader", List.of("-Xmx300m"), Machine.Core.ANY, small)
                    .close();
            try (Register register = new Register(city.url("reads"), CHANGES_A_SECOND);
                    Service service = Service.quiet(
                            place,
                            city,
                            "reads",
                            "service",
                            Service.options(options.heap()),
                            Machine.Core.SUBJECT,
                            Map.of())) {
                paths(register);
                Pgbench selects = new Pgbench(
                        place, city, "reads", Register.SHELTERS, "select * from bench_shelter where no = :n");
                try (Child child = Child.start(
                        "readers",
                        Machine.Core.LOAD,
                        place.work(),
                        Map.of(),
                        place.java(List.of("-Xmx256m"), "jp.kairan.bench.Readers", Integer.toString(service.port())))) {
                    readers = child;
                    readers.await("ready");
                    measure(service, selects);
                }
            }
        }
        figures.print();
    }

    private void paths(Register register) throws IOException {
        shelters = Files.write(
                place.work().resolve("shelters.txt"),
                register.ids().stream().map(id -> "/api/v1/shelters/" + id).toList());
        list = Files.write(place.work().resolve("list.txt"), List.of("/api/v1/shelters"));
    }

    private void measure(Service service, Pgbench selects) throws IOException, InterruptedException {
        for (Path path : List.of(shelters, list, shelters)) {
            read(path, false, false, WARM_UP_SECONDS);
        }
        int clients = selects.best(CLIENTS, Math.max(1, options.seconds() / 2));
        for (int round = 1; round <= options.rounds(); round++) {
            System.err.println("round " + round + ", load " + Machine.load());
            round(service, selects, clients);
        }
        figures.add("peak_rss_mib", service.process().peakMib());
    }

    private void round(Service service, Pgbench selects, int clients) throws IOException, InterruptedException {
        double cpu = service.process().cpuSeconds();
        Seen one = read(shelters, false, false, options.seconds());
        figures.add("cpu_us_per_read", (service.process().cpuSeconds() - cpu) * 1e6 / one.ok);
        double rows = selects.rate(clients, options.seconds());
        figures.add("reads_per_second", one.ok / one.seconds);
        figures.add("reads_p99_ms", one.p99 / 1000.0);
        figures.add("pgbench_selects_per_second", rows);
        figures.add("reads_vs_pgbench_select", one.ok / one.seconds / rows);
        Seen pages = read(list, false, false, options.seconds());
        Seen again = read(list, true, false, options.seconds());
        figures.add("list_reads_per_second", pages.ok / pages.seconds);
        figures.add("list_bytes", (double) pages.bytes / pages.ok);
        figures.add("list_p99_ms", pages.p99 / 1000.0);
        figures.add("list_304_per_second", again.notModified / again.seconds);
        figures.add("list_304_share", (double) again.notModified / (again.notModified + again.ok));
        figures.add("list_304_p99_ms", again.p99 / 1000.0);
        figures.add("reads_304_vs_200", again.notModified / again.seconds / (pages.ok / pages.seconds));
        Seen packed = read(list, false, true, options.seconds());
        figures.add("list_gzip_reads_per_second", packed.ok / packed.seconds);
        figures.add("list_gzip_bytes", (double) packed.bytes / packed.ok);
    }

    private Seen read(Path paths, boolean again, boolean gzip, double seconds) throws IOException {
        readers.tell(String.format(Locale.ROOT, "read %d %f %b %b %s", CONNECTIONS, seconds, again, gzip, paths));
        Seen seen = Seen.of(readers.await("read"));
        if (seen.other > 0 || seen.ok == 0) {
            throw new IOException("the service answered neither 200 nor 304 " + seen.other + " times");
        }
        return seen;
    }
}
