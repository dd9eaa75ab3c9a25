package jp.kairan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** The command: a fan-out to the whole city, its answers and its readers, each alone and then all together. */
public final class Storm {
    private static final String DATABASE = "storm";
    private static final byte[] SECRET = new byte[32];
    private static final int PEOPLE = 50_000;
    private static final int CONNECTIONS = 256;
    private static final double WARM_UP_SECONDS = 12;
    private static final int FCM_CONNECTIONS = 30;
    private static final int PHONES = 300_000;

    private final Place place;
    private final StormOptions options;
    private final Figures figures = new Figures();
    private Town town;
    private UUID check;
    private Town.Home home;

    private Storm(Place place, StormOptions options) {
        this.place = place;
        this.options = options;
    }

    /** @param arguments the root of the project, then the options of {@code bench/storm} */
    public static void main(String[] arguments) throws Exception {
        Path project = Path.of(arguments[0]);
        StormOptions options;
        try {
            options = StormOptions.parse(Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        Place place = new Place(project, Files.createDirectories(project.resolve("target/bench/run")));
        System.out.println("# machine: " + Machine.description());
        System.out.println("# service: java " + options.heap() + "; scale " + options.scale() + "; fan-out paced at "
                + options.paced() + "/s; at the height, after " + options.mode() + " s, " + options.people()
                + " people a second each read two things and answer");
        String load = Machine.load();
        new Storm(place, options).run();
        System.out.println("# load average " + load + " before, " + Machine.load() + " after");
        System.exit(0);
    }

    private void run() throws Exception {
        try (City city = City.start(place.work());
                Fcm fcm = Fcm.start(place, "100")) {
            city.create(DATABASE);
            Service.start(place, city, DATABASE, fcm, "loader", List.of("-Xmx900m"), Machine.Core.ANY, demo())
                    .close();
            city.lengthenTokens(DATABASE);
            town = Town.read(city.url(DATABASE));
            check = Citizens.shake(city.url(DATABASE));
            home = StormWatch.fit(town);
            Path accounts = accounts(city);
            try (Service service = start(city, fcm)) {
                try (Child answerers = child(service, "Answerers", accounts, "answerers");
                        Child people = child(service, "StormPhones", accounts, "people")) {
                    rounds(service, answerers, people);
                }
                figures.add("peak_rss_mib", service.process().peakMib());
            }
        }
        figures.print();
    }

    private Map<String, String> demo() {
        return Map.of(
                "KAIRAN_DEMO_ENABLED", "true",
                "KAIRAN_DEMO_ALLOW_EXTERNAL_DATABASE", "true",
                "KAIRAN_DEMO_SCALE", Double.toString(options.scale()),
                "KAIRAN_DEMO_FCM_PORT", "0",
                "KAIRAN_PUSH_ENABLED", "false");
    }

    /** Paced as FCM's quota wants it, without the rise at its beginning, because that is the same alone and together. */
    private Service start(City city, Fcm fcm) throws IOException, InterruptedException {
        Map<String, String> settings = new HashMap<>(Service.unpaced(FCM_CONNECTIONS));
        settings.put("KAIRAN_FCM_RATE", Integer.toString(options.paced()));
        settings.put("KAIRAN_FCM_EMERGENCY_RESERVE", "0");
        settings.putAll(Checkins.UNLIMITED);
        return Service.start(
                place, city, DATABASE, fcm, "service", Service.options(options.heap()), Machine.Core.SUBJECT, settings);
    }

    private Path accounts(City city) throws Exception {
        UUID reserved = new StormWatch(0, "", SECRET, town, home).reserved();
        return Files.write(
                place.work().resolve("accounts.txt"),
                Citizens.choose(city.url(DATABASE), PEOPLE).stream()
                        .filter(each -> !each.equals(reserved))
                        .map(UUID::toString)
                        .toList());
    }

    private Child child(Service service, String main, Path accounts, String name) throws IOException {
        Child child = Child.start(
                name,
                Machine.Core.LOAD,
                place.work(),
                Map.of(),
                place.java(
                        List.of("-Xmx300m"),
                        "jp.kairan.bench." + main,
                        Integer.toString(service.port()),
                        Base64.getEncoder().encodeToString(SECRET),
                        accounts.toString(),
                        place.work().resolve(name + ".acknowledged").toString()));
        child.await("ready");
        return child;
    }

    private void rounds(Service service, Child answerers, Child people) throws Exception {
        Checkins.answer(answerers, CONNECTIONS, WARM_UP_SECONDS, 0, check);
        service.fanOut();
        // the first look of all reads the register, which is not what a storm is about
        new StormWatch(service.port(), check.toString(), SECRET, town, home).look();
        for (int round = 1; round <= options.rounds(); round++) {
            System.err.println("round " + round + ", load " + Machine.load());
            double alone = service.fanOut().rate();
            double seconds = seconds();
            Checkins.Seen calm = Checkins.answer(answerers, CONNECTIONS, seconds / 2, 0, check);
            figures.add("storm_fanout_alone_rate", alone);
            figures.add("storm_checkins_alone_rate", calm.rate());
            curve(service, people, alone, seconds);
            crowd(service, answerers, calm.rate());
        }
    }

    /** As long as the fan-out takes, and longer where that is wanted. */
    private double seconds() {
        return Math.max(options.seconds(), fanOutSeconds());
    }

    private double fanOutSeconds() {
        return PHONES * options.scale() / options.paced();
    }

    /** What a city does: phones ring, and people look and answer on a curve. */
    private void curve(Service service, Child people, double alone, double seconds) throws Exception {
        StormWatch watch = new StormWatch(service.port(), check.toString(), SECRET, town, home);
        watch.start();
        CompletableFuture<Double> fanOut = fanOut(service);
        people.tell(String.format(
                Locale.ROOT, "storm %d %f %d %d %s", CONNECTIONS, seconds, options.people(), options.mode(), check));
        StormSeen.Told seen = StormSeen.Told.of(people.await("stormed"));
        double together = fanOut.get();
        watch.stop();
        figures.add("storm_fanout_rate", together);
        figures.add("storm_fanout_keeps", together / alone);
        figures.add("storm_answers", seen.answered());
        figures.add("storm_reads", seen.read());
        figures.add("storm_checkin_p50_ms", seen.answerP50());
        figures.add("storm_checkin_p99_ms", seen.answerP99());
        figures.add("storm_read_p99_ms", seen.readP99());
        figures.add("storm_5xx", seen.broken());
        figures.add("storm_refused", seen.refused());
        figures.add("storm_other", seen.other() + seen.lost());
        figures.add("storm_not_begun", seen.late());
        figures.add("rollup_staleness_ms", watch.staleness());
        figures.add("list_p99_ms", watch.listP99());
        figures.add("storm_board_events", watch.events());
        figures.add("storm_officers_failed", watch.failures());
    }

    /** As many answers as go, while phones ring and officers watch. */
    private void crowd(Service service, Child answerers, double calm) throws Exception {
        StormWatch watch = new StormWatch(service.port(), check.toString(), SECRET, town, home);
        watch.start();
        CompletableFuture<Double> fanOut = fanOut(service);
        // as long as the fan-out takes alone, so that all of it is together
        Checkins.Seen seen = Checkins.answer(answerers, CONNECTIONS, fanOutSeconds(), 0, check);
        double together = fanOut.get();
        watch.stop();
        figures.add("storm_checkins_rate", seen.rate());
        figures.add("storm_checkins_keep", seen.rate() / calm);
        figures.add("storm_crowd_fanout_rate", together);
        figures.add("storm_crowd_p99_ms", seen.p99());
        figures.add("storm_crowd_other", seen.other() + seen.lost());
        figures.add("storm_crowd_staleness_ms", watch.staleness());
        figures.add("storm_crowd_list_p99_ms", watch.listP99());
    }

    private static CompletableFuture<Double> fanOut(Service service) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return service.fanOut().rate();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
