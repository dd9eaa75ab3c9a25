package jp.kairan.bench;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.kairan.evidence.Bucket;

/** Compares what a replica says with what is true: each household, and the numbers of each unit. */
final class Inspection {
    private static final int MOST_PRINTED = 40;
    private static final String CHECKS = "/api/v1/safety-checks/";

    private final Town town;
    private final String check;
    private final byte[] secret;
    private final Map<UUID, Verdict> truth = new HashMap<>();
    private final Counts expected;
    private final Town.Place root;
    private final List<Long> firsts = new ArrayList<>();
    private long mismatches;
    private long withheld;
    private long numbers;

    Inspection(Town town, Script script, String check, byte[] secret) {
        this.town = town;
        this.check = check;
        this.secret = secret;
        this.root = town.places("CITY").get(0);
        this.expected = new Counts(root.path());
        for (Town.Home home : town.homes()) {
            Verdict verdict = Verdict.of(home, script.facts(home.id()));
            truth.put(home.id(), verdict);
            expected.add(home, verdict.bucket(), verdict.answered());
            script.facts(home.id()).stream()
                    .filter(each -> each.voice() || each.request())
                    .map(Fact::at)
                    .min(Long::compare)
                    .ifPresent(firsts::add);
        }
    }

    /** Everything that one replica says, as the city's administrator sees it and as officers of the associations do. */
    void inspect(String replica, int port) throws IOException, InterruptedException {
        Visitor administrator = Visitor.as("CITY_ADMIN", port);
        Counts seen = new Counts(root.path());
        Set<UUID> found = new HashSet<>();
        for (Town.Place federation : town.places("FEDERATION")) {
            list(replica, administrator, federation, found, seen);
        }
        for (Town.Place association : town.places("ASSOCIATION")) {
            list(replica, administrator, association, found, seen);
        }
        town.homes().stream()
                .filter(home -> !found.contains(home.id()))
                .forEach(home -> mismatch(replica, home.id() + " is not listed"));
        expected.differences(seen).forEach(each -> mismatch(replica, "sum of " + each));
        board(replica, administrator, root, town.places("FEDERATION"));
        Visitor door = Visitor.at(port);
        List<Town.Place> associations = town.places("ASSOCIATION");
        Map<String, List<Town.Place>> below =
                associations.stream().collect(Collectors.groupingBy(each -> above(each.path())));
        for (Town.Place federation : town.places("FEDERATION")) {
            board(replica, administrator, federation, below.getOrDefault(federation.path(), List.of()));
        }
        Map<String, List<Town.Place>> groups =
                town.places("GROUP").stream().collect(Collectors.groupingBy(each -> above(each.path())));
        for (Town.Place association : associations) {
            List<Town.Place> parts = groups.getOrDefault(association.path(), List.of());
            board(replica, administrator, association, parts);
            if (association.officer() != null) {
                board(replica, door.with(Citizens.token(association.officer(), secret)), association, parts);
            }
        }
    }

    private static String above(String path) {
        return path.substring(0, path.lastIndexOf('.', path.length() - 2) + 1);
    }

    private void list(String replica, Visitor officer, Town.Place unit, Set<UUID> found, Counts seen)
            throws IOException, InterruptedException {
        String path = CHECKS + check + "/households?limit=200&unit=" + unit.id();
        String next = null;
        do {
            JsonObject page = new JsonObject(officer.get(next == null ? path : path + "&cursor=" + next));
            for (Object each : page.getJsonArray("items")) {
                house(replica, (JsonObject) each, found, seen);
            }
            next = page.getString("next");
        } while (next != null);
    }

    private void house(String replica, JsonObject seen, Set<UUID> found, Counts counts) {
        UUID id = UUID.fromString(seen.getString("household"));
        Town.Home home = town.home(id);
        Verdict verdict = truth.get(id);
        if (home == null || !found.add(id)) {
            mismatch(replica, id + " is listed twice or by mistake");
            return;
        }
        Bucket bucket = Bucket.valueOf(seen.getString("bucket"));
        boolean answered = seen.getString("firstSeenAt") != null;
        counts.add(home, bucket, answered);
        List<String> wrong = new ArrayList<>();
        compare(wrong, "bucket", verdict.bucket(), bucket);
        compare(wrong, "status", verdict.status(), seen.getString("status"));
        compare(wrong, "completeness", verdict.completeness(), seen.getString("completeness"));
        compare(wrong, "answered", verdict.answered(), answered);
        compare(wrong, "requests", verdict.open(), seen.getJsonArray("requests").size());
        compare(wrong, "protected", home.shielded(), seen.getBoolean("protected"));
        compare(
                wrong,
                "flags",
                new TreeSet<>(verdict.flags().stream().map(Enum::name).toList()),
                names(seen));
        members(wrong, home, verdict, seen.getJsonArray("members"));
        if (!wrong.isEmpty()) {
            mismatch(replica, "household " + id + " " + String.join(", ", wrong));
        }
    }

    private static Set<String> names(JsonObject seen) {
        return seen.getJsonArray("flags").stream()
                .map(String.class::cast)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void members(List<String> wrong, Town.Home home, Verdict verdict, JsonArray seen) {
        Set<UUID> listed = new HashSet<>();
        for (Object each : seen) {
            JsonObject member = (JsonObject) each;
            UUID id = UUID.fromString(member.getString("resident"));
            listed.add(id);
            compare(
                    wrong,
                    "member " + id,
                    verdict.members().get(id),
                    Verdict.told(
                            member.getString("status"), member.getBoolean("confirmed"), member.getBoolean("conflict")));
        }
        home.members().stream()
                .filter(each -> !listed.contains(each.id()))
                .forEach(each -> wrong.add("member " + each.id() + " is not listed"));
    }

    private static void compare(List<String> wrong, String what, Object expected, Object seen) {
        if (!String.valueOf(expected).equals(String.valueOf(seen))) {
            wrong.add(what + " expected " + expected + " seen " + seen);
        }
    }

    private void board(String replica, Visitor officer, Town.Place unit, List<Town.Place> parts)
            throws IOException, InterruptedException {
        JsonObject board = new JsonObject(officer.get(CHECKS + check + "/board?unit=" + unit.id()));
        boolean narrow = board.getBoolean("narrow");
        row(replica, unit.path(), expected.wrong(counts(board.getJsonObject("own")), unit.path(), narrow));
        Set<UUID> shown = new HashSet<>();
        for (Object each : board.getJsonArray("rows")) {
            JsonObject row = (JsonObject) each;
            JsonObject counts = counts(row);
            if (row.getBoolean("outside")) {
                int[] rest = expected.rest(
                        unit.path(), parts.stream().map(Town.Place::path).toList());
                row(replica, unit.path() + " outside", Counts.wrong(counts, rest, narrow));
            } else {
                UUID id = UUID.fromString(row.getString("unit"));
                shown.add(id);
                row(
                        replica,
                        town.place(id).path(),
                        expected.wrong(counts, town.place(id).path(), narrow));
            }
        }
        parts.stream()
                .filter(each -> !shown.contains(each.id()))
                .forEach(each -> mismatch(replica, each.path() + " has no row"));
    }

    private JsonObject counts(JsonObject row) {
        JsonObject counts = row.getJsonObject("counts");
        withheld += Counts.withheld(counts);
        numbers += counts.size();
        return counts;
    }

    private void row(String replica, String path, String wrong) {
        if (wrong != null) {
            mismatch(replica, "row of " + path + " " + wrong);
        }
    }

    private void mismatch(String replica, String what) {
        mismatches++;
        if (mismatches <= MOST_PRINTED) {
            System.out.println("# mismatch at " + replica + ": " + what);
        }
    }

    /** How many households and rows were not as they should be, at both replicas together. */
    long mismatches() {
        return mismatches;
    }

    /** Numbers that were withheld on boards, of all there were. */
    String withheld() {
        return withheld + " of " + numbers;
    }

    /** After how many milliseconds of the drill half of all households had answered; -1 where they have not. */
    long half() {
        int rank = (truth.size() + 1) / 2;
        return firsts.size() < rank
                ? -1
                : firsts.stream().sorted().skip(rank - 1L).findFirst().orElseThrow();
    }

    /** How many households the simulator has seen in each way. */
    String story() {
        return truth.values().stream()
                .collect(Collectors.groupingBy(Verdict::bucket, java.util.TreeMap::new, Collectors.counting()))
                .toString();
    }
}
