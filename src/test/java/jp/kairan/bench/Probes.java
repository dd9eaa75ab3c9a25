package jp.kairan.bench;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.kairan.evidence.Kind;
import jp.kairan.evidence.Source;
import jp.kairan.evidence.Status;

/** Answers from households in which nothing else happens, and looks how long it takes until officers see them, everywhere. */
final class Probes {
    private static final long LOOK_MILLIS = 10;
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private final Script script;
    private final Replicas replicas;
    private final byte[] secret;
    private final List<Town.Home> homes = new ArrayList<>();
    private final Map<UUID, UUID> leaders = new HashMap<>();
    private double worst;
    private int taken;

    /** Chooses households of a 班 with a phone, here and there in the city. */
    Probes(Town town, Script script, Replicas replicas, byte[] secret, int many, long seed) {
        this.script = script;
        this.replicas = replicas;
        this.secret = secret;
        List<Town.Home> fit = town.homes().stream()
                .filter(home ->
                        home.member() && !home.shielded() && home.place().officer() != null)
                .filter(home -> home.members().stream().anyMatch(each -> each.account() != null))
                .toList();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < Math.min(many, fit.size() / 4); i++) {
            homes.add(fit.get(random.nextInt(fit.size())));
        }
        homes.forEach(home -> leaders.put(home.id(), home.place().officer()));
    }

    Set<UUID> reserved() {
        return homes.stream().map(Town.Home::id).collect(Collectors.toSet());
    }

    /** One answer after the other until the time is over. */
    void run(Couriers couriers, String check, long until) throws InterruptedException {
        long each = Math.max(1, until / (homes.size() + 1));
        for (int i = 0; i < homes.size(); i++) {
            Thread.sleep(Math.max(0, each * (i + 1) - couriers.now()));
            Town.Home home = homes.get(i);
            int replica = replicas.up(i % 2) ? i % 2 : 1 - i % 2;
            if (script.facts(home.id()).isEmpty() && answer(couriers, check, home, replica)) {
                long acknowledged = System.nanoTime();
                for (int other = 0; other < replicas.count(); other++) {
                    // the one that did not take it is asked first, because the other one knows it already
                    look(check, home, (replica + 1 + other) % 2, acknowledged);
                }
            }
        }
    }

    private boolean answer(Couriers couriers, String check, Town.Home home, int replica) throws InterruptedException {
        Town.Dweller somebody = home.members().stream()
                .filter(each -> each.account() != null)
                .findFirst()
                .orElseThrow();
        long at = couriers.now();
        script.add(home, Fact.seen(somebody.id(), Status.SAFE, Source.SELF, at));
        Parcel parcel = new Parcel.Answers(
                somebody.account(),
                List.of(new Parcel.Said(
                        UUID.randomUUID(), "ME", null, null, Kind.SEEN, Status.SAFE, null, Set.of(), at)));
        // until it is acknowledged by one or the other, as phones do
        for (int attempt = 0; ; attempt++) {
            int to = (replica + attempt) % 2;
            Line line = new Line(replicas.port(to));
            try {
                String body = parcel.body(check, couriers.moments(0));
                Line.Answer answer = line.post(parcel.path(check), parcel.headers(body, secret), body);
                if (answer.status() == 200) {
                    couriers.acknowledged().addAll(parcel.keys());
                    return attempt == 0;
                }
            } catch (IOException e) {
                // the replica that was killed
            } finally {
                line.close();
            }
            Thread.sleep(LOOK_MILLIS * 10);
        }
    }

    private void look(String check, Town.Home home, int replica, long acknowledged) throws InterruptedException {
        String path = "/api/v1/safety-checks/" + check + "/households?limit=200&unit="
                + home.place().id();
        Visitor leader = Visitor.at(replicas.port(replica)).with(Citizens.token(leaders.get(home.id()), secret));
        while (replicas.up(replica)) {
            try {
                if (seen(new JsonObject(leader.get(path)).getJsonArray("items"), home)) {
                    double millis = (System.nanoTime() - acknowledged) / 1e6;
                    worst = Math.max(worst, millis);
                    taken++;
                    return;
                }
            } catch (IOException e) {
                if (replicas.up(replica)) {
                    System.err.println("  a look failed: " + e.getMessage());
                }
                return;
            }
            if (System.nanoTime() - acknowledged > PATIENCE_NANOS) {
                worst = Math.max(worst, PATIENCE_NANOS / 1e6);
                return;
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private static boolean seen(JsonArray households, Town.Home home) {
        return households.stream()
                .map(JsonObject.class::cast)
                .anyMatch(each -> each.getString("household").equals(home.id().toString())
                        && each.getString("firstSeenAt") != null);
    }

    /** The longest, in milliseconds. */
    double worst() {
        return worst;
    }

    int taken() {
        return taken;
    }
}
