package jp.kairan.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The command: prepares what both benchmarks need, runs the one that is wanted, prints its figures. */
public final class Fanout {
    private Fanout() {}

    /** @param arguments the root of the project, then the options of {@code bench/fanout} */
    public static void main(String[] arguments) throws Exception {
        Path project = Path.of(arguments[0]);
        Options options;
        try {
            options = Options.parse(java.util.Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        Place place = new Place(project, Files.createDirectories(project.resolve("target/bench/run")));
        System.out.println("# machine: " + Machine.description());
        System.out.println("# service: java " + options.heap());
        String load = Machine.load();
        double busy = Machine.busySeconds();
        long begun = System.nanoTime();
        Figures figures = new Figures();
        try (City city = City.start(place.work());
                Fcm fcm = Fcm.start(place, "100")) {
            city.create("city");
            Service.load(place, city, "city", fcm);
            city.lengthenTokens("city");
            if (options.quota()) {
                new QuotaRun(place, city, fcm, options, figures).run();
            } else {
                new Comparison(place, city, fcm, options, figures).run();
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "# load average %s before, %s after; %.2f cores busy on average over %.0f s%n",
                load,
                Machine.load(),
                (Machine.busySeconds() - busy) / seconds,
                seconds);
        figures.print();
        System.exit(0);
    }
}
