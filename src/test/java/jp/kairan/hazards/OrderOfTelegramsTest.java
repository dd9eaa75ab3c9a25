package jp.kairan.hazards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Telegrams that come late, twice or in disorder leave the same findings standing as in their order. */
class OrderOfTelegramsTest {
    private static final Instant NINE = Instant.parse("2031-03-05T00:00:00Z");

    @Property(tries = 400)
    void anyOrderLeavesTheSameStanding(@ForAll("telegrams") List<Wire> telegrams, @ForAll Random random) {
        List<Wire> shuffled = new ArrayList<>(telegrams);
        shuffled.addAll(telegrams.subList(0, telegrams.size() / 2));
        Collections.shuffle(shuffled, random);
        List<Wire> inOrder = telegrams.stream()
                .sorted(Comparator.comparing(wire -> wire.read().head().reportedAt()))
                .toList();

        assertThat(played(shuffled).standing()).isEqualTo(played(inOrder).standing());
    }

    @Property(tries = 200)
    void nothingFollowsFromASecondTime(@ForAll("telegrams") List<Wire> telegrams) {
        Watch watch = played(telegrams);
        int turns = watch.turns().size();

        telegrams.forEach(watch::play);

        assertThat(watch.turns()).hasSize(turns);
    }

    private static Watch played(List<Wire> telegrams) {
        return new Watch(Watch.quakes(), Watch.hints(), Watch.tsunamis(), Watch.rain())
                .play(telegrams.toArray(Wire[]::new));
    }

    /** Few earthquakes, some a minute apart and some at the edge of a window, so that telegrams meet. */
    @Provide
    Arbitrary<List<Wire>> telegrams() {
        return Combinators.combine(
                        Arbitraries.of("FIRST", "QUAKE", "TSUNAMI", "RAIN"),
                        Arbitraries.of(0, 1, 120, 300, 361, 480, 700),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of("4", "5-", "5+", "6-"),
                        Arbitraries.of("発表", "発表", "取消", "訂正"))
                .as(OrderOfTelegramsTest::wire)
                .list()
                // Of two that are the same telegram only the one that comes first is ever kept.
                .uniqueElements(wire -> wire.read().id().key())
                .ofMaxSize(10);
    }

    private static Wire wire(String kind, int minute, int report, String intensity, String infoType) {
        Instant began = NINE.plusSeconds(60L * minute);
        Instant reported = began.plusSeconds(60L * report);
        String event = "2031030509" + minute;
        Wire wire = switch (kind) {
            case "FIRST" -> Wire.first(event, began, reported, intensity);
            case "QUAKE" -> Wire.quake(event, began, reported, intensity);
            case "TSUNAMI" ->
                intensity.startsWith("5")
                        ? Wire.tsunami(event, reported, "51", "津波警報")
                        : Wire.tsunami(event, reported, "60", "津波注意報解除");
            default ->
                intensity.startsWith("5")
                        ? Wire.rain(reported, "43", "レベル４大雨危険警報", "発表")
                        : Wire.rain(reported, "10", "レベル２大雨注意報", "解除");
        };
        return infoType.equals("取消")
                ? wire.cancelled(reported)
                : infoType.equals("訂正") ? wire.corrected(reported) : wire;
    }
}
