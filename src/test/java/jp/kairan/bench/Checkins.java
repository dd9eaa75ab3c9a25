package jp.kairan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The command: answers to a safety check against single-row upserts of the same, then too many of them, then with kills. */
public final class Checkins {
    private static final int[] CLIENTS = {8, 16, 32, 64};
    private static final int CONNECTIONS = 256;
    private static final int CROWD = 6_000;
    private static final int PEOPLE = 50_000;
    private static final int CALM_SECONDS = 20;
    private static final double WARM_UP_SECONDS = 40;
    private static final String DATABASE = "checkins";

    /** One row as the service writes it; numbered by a sequence, because one row's lock would slow pgbench down. */
    private static final String UPSERT = """
            insert into evidence (world, no, author_kind, author_id, key, household_id, resident_id, kind, status, place,
                                  flags, source, at, received_at, closes)
            select '00000000-0000-0000-0000-000000000000', nextval('bench_no'), 'ACCOUNT', account_id, gen_random_uuid(),
                   household_id, resident_id, 'SEEN', 'SAFE', 'HOME', '{POWER}', 'SELF', now(), now(), '{}'
              from bench_person where no = :n
                on conflict on constraint uq_evidence_key do nothing""";

    private final Place place;
    private final CheckinOptions options;
    private final Figures figures = new Figures();

    private Checkins(Place place, CheckinOptions options) {
        this.place = place;
        this.options = options;
    }

    /** What the phones saw. */
    record Seen(long ok, long refused, long other, long lost, double seconds, double p50, double p99) {
        static Seen of(String line) {
            String[] words = line.split(" ");
            return new Seen(
                    Long.parseLong(words[0]),
                    Long.parseLong(words[1]),
                    Long.parseLong(words[2]),
                    Long.parseLong(words[3]),
                    Double.parseDouble(words[4]),
                    Double.parseDouble(words[5]),
                    Double.parseDouble(words[6]));
        }

        double rate() {
            return ok / seconds;
        }
    }

    /** @param arguments the root of the project, then the options of {@code bench/checkins} */
    public static void main(String[] arguments) throws Exception {
        Path project = Path.of(arguments[0]);
        CheckinOptions options;
        try {
            options = CheckinOptions.parse(Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        Place place = new Place(project, Files.createDirectories(project.resolve("target/bench/run")));
        System.out.println("# machine: " + Machine.description());
        System.out.println("# service: java " + options.heap() + ", " + CONNECTIONS + " connections");
        String load = Machine.load();
        new Checkins(place, options).run();
        System.out.println("# load average " + load + " before, " + Machine.load() + " after");
        System.exit(0);
    }

    private void run() throws Exception {
        try (City city = City.start(place.work())) {
            city.create(DATABASE);
            Service.quiet(place, city, DATABASE, "loader", List.of("-Xmx500m"), Machine.Core.ANY, DEMO)
                    .close();
            List<UUID> people = Citizens.choose(city.url(DATABASE), PEOPLE);
            city.execute(DATABASE, "create sequence bench_no start 1000000000 cache 100");
            Path accounts = Files.write(
                    place.work().resolve("accounts.txt"),
                    people.stream().map(UUID::toString).toList());
            UUID check = Citizens.shake(city.url(DATABASE));
            try (Service service = open(city)) {
                try (Child phones = phones(service.port(), accounts, "phones")) {
                    double peak = options.parts().contains("pairs") ? pairs(city, service, phones, check) : 0;
                    if (options.parts().contains("overload")) {
                        overload(phones, check, peak);
                    }
                }
                figures.add("peak_rss_mib", service.process().peakMib());
            }
            if (options.parts().contains("kills")) {
                new Kills(place, city, DATABASE, options).run(accounts, check, figures);
            }
        }
        figures.print();
    }

    private static final Map<String, String> DEMO = Map.of(
            "KAIRAN_DEMO_ENABLED", "true",
            "KAIRAN_DEMO_ALLOW_EXTERNAL_DATABASE", "true",
            "KAIRAN_DEMO_FCM_PORT", "0",
            "KAIRAN_DEMO_SCALE", "0.2");

    private Service open(City city) throws IOException, InterruptedException {
        return Service.quiet(
                place, city, DATABASE, "service", Service.options(options.heap()), Machine.Core.SUBJECT, UNLIMITED);
    }

    /** Fifty thousand phones answer here again and again for a city of three hundred thousand. */
    static final Map<String, String> UNLIMITED = Map.of("KAIRAN_SAFETY_ANSWERS_PER_MINUTE", "1000000");

    private Child phones(int port, Path accounts, String name) throws IOException {
        Child child = Child.start(
                name,
                Machine.Core.LOAD,
                place.work(),
                Map.of(),
                place.java(
                        List.of("-Xmx400m"),
                        "jp.kairan.bench.Answerers",
                        Integer.toString(port),
                        Base64.getEncoder().encodeToString(new byte[32]),
                        accounts.toString(),
                        place.work().resolve(name + ".acknowledged").toString()));
        child.await("ready");
        return child;
    }

    private double pairs(City city, Service service, Child phones, UUID check)
            throws IOException, InterruptedException, SQLException {
        answer(phones, CONNECTIONS, WARM_UP_SECONDS, 0, check);
        Pgbench upserts = new Pgbench(place, city, DATABASE, PEOPLE, UPSERT);
        int clients = upserts.best(CLIENTS, Math.max(2, options.seconds() / 2));
        double peak = 0;
        for (int round = 1; round <= options.rounds(); round++) {
            System.err.println("round " + round + ", load " + Machine.load());
            city.execute(DATABASE, "truncate evidence");
            city.execute(DATABASE, "checkpoint");
            double cpu = service.process().cpuSeconds();
            Seen seen = answer(phones, CONNECTIONS, options.seconds(), 0, check);
            figures.add("cpu_us_per_checkin", (service.process().cpuSeconds() - cpu) * 1e6 / seen.ok);
            city.execute(DATABASE, "truncate evidence");
            city.execute(DATABASE, "checkpoint");
            double rows = upserts.rate(clients, options.seconds());
            figures.add("checkins_per_second", seen.rate());
            figures.add("pgbench_upserts_per_second", rows);
            figures.add("checkins_vs_pgbench", seen.rate() / rows);
            figures.add("checkins_p50_ms", seen.p50);
            figures.add("checkins_p99_ms", seen.p99);
            require(seen.other == 0 && seen.lost == 0 && seen.refused == 0, "an answer was not taken: " + seen);
            peak = Math.max(peak, seen.rate());
        }
        return peak;
    }

    /** Three times as many as go, whether they are answered or not; then as many as go well. */
    private void overload(Child phones, UUID check, double known) throws IOException {
        double peak = known > 0
                ? known
                : answer(phones, CONNECTIONS, WARM_UP_SECONDS, 0, check).rate();
        Seen storm = answer(phones, CROWD, options.overload(), (long) (3 * peak), check);
        figures.add("overload_goodput_share", storm.rate() / peak);
        figures.add("overload_asked_vs_peak", (storm.ok + storm.refused + storm.other) / storm.seconds / peak);
        figures.add("overload_p99_ms", storm.p99);
        figures.add("overload_refused_share", (double) storm.refused / (storm.ok + storm.refused + storm.other));
        figures.add("overload_other", storm.other + storm.lost);
        double calm = CALM_SECONDS;
        for (int second = 1; second <= CALM_SECONDS; second++) {
            Seen after = answer(phones, CONNECTIONS, 1, (long) (peak / 4), check);
            if (after.refused == 0 && after.other == 0 && after.p99 <= 100) {
                calm = second;
                break;
            }
        }
        figures.add("calm_again_after_s", calm);
    }

    static Seen answer(Child phones, int connections, double seconds, long rate, UUID check) throws IOException {
        phones.tell(String.format(Locale.ROOT, "answer %d %f %d %s", connections, seconds, rate, check));
        return Seen.of(phones.await("answered"));
    }

    private static void require(boolean fine, String what) throws IOException {
        if (!fine) {
            throw new IOException(what);
        }
    }
}
