package jp.kairan.cap;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CapPropertiesTest {
    @Property(tries = 500)
    void whatIsWrittenAndReadAgainIsEqual(@ForAll("alerts") CapAlert alert) throws CapRefused {
        assertThat(CapReader.read(CapWriter.write(alert))).isEqualTo(alert);
    }

    @Property(tries = 1000)
    void arbitraryBytesAreRefused(@ForAll byte[] bytes) {
        assertThat(outcome(bytes)).isInstanceOf(CapRefused.class);
    }

    @Property(tries = 1000)
    void anAlertWithAChangedByteIsReadOrRefusedAndNothingElse(
            @ForAll @IntRange(max = 1_000_000) int at, @ForAll byte instead) {
        byte[] bytes = CapWriter.write(Alerts.update());
        bytes[at % bytes.length] = instead;

        assertThat(outcome(bytes)).isNotNull();
    }

    @Property(tries = 1000)
    void aTextKeepsEveryCharacterThatXmlCanHold(@ForAll("texts") String text) {
        String kept = new CapText("", "", "x" + text + "x", "", "", null, "").headline();

        // The standard's own list of them (XML 1.0, section 2.2), as a pattern.
        String unfit = "[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";
        assertThat(kept)
                .isEqualTo(("x" + text + "x").replaceAll("\\r\\n?", "\n").replaceAll(unfit, ""));
    }

    /** An alert or a refusal; anything else breaks the property. */
    private static Object outcome(byte[] bytes) {
        try {
            return CapReader.read(bytes);
        } catch (CapRefused refused) {
            return refused;
        }
    }

    @Provide
    Arbitrary<CapAlert> alerts() {
        return Combinators.combine(
                        names(),
                        times(),
                        Arbitraries.of(CapStatus.class),
                        Arbitraries.of(CapMessageType.class),
                        distributions(),
                        list(said()),
                        Combinators.combine(names(), names(), times())
                                .as(CapReference::new)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(3),
                        infos().list().ofMaxSize(2))
                .as((name, sent, status, type, distribution, texts, references, infos) -> new CapAlert(
                        name,
                        name + "@example",
                        sent,
                        status,
                        type,
                        first(texts),
                        distribution,
                        texts,
                        first(texts),
                        references,
                        texts.stream().map(text -> "i" + text.replace('"', '_')).toList(),
                        infos));
    }

    private Arbitrary<CapDistribution> distributions() {
        return Combinators.combine(Arbitraries.of(CapScope.class), said(), list(said()))
                .as((scope, restriction, addresses) -> {
                    List<String> named = new ArrayList<>(List.of("someone"));
                    addresses.forEach(address -> named.add("a" + address.replace('"', '_')));
                    return new CapDistribution(scope, restriction, named);
                });
    }

    private Arbitrary<CapInfo> infos() {
        Arbitrary<CapEvent> events = Combinators.combine(
                        Arbitraries.of(CapCategory.class).list().ofMinSize(1).ofMaxSize(3),
                        said(),
                        Arbitraries.of(CapResponse.class).list().ofMaxSize(3),
                        Arbitraries.of(CapUrgency.class),
                        Arbitraries.of(CapSeverity.class),
                        Arbitraries.of(CapCertainty.class),
                        list(values()))
                .as(CapEvent::new);
        Arbitrary<CapPeriod> periods =
                times().injectNull(0.3).list().ofSize(3).map(t -> new CapPeriod(t.get(0), t.get(1), t.get(2)));
        Arbitrary<CapText> words = Combinators.combine(texts().list().ofSize(6), uris())
                .as((t, uri) -> new CapText(t.get(0), t.get(1), t.get(2), t.get(3), t.get(4), uri, t.get(5)));
        return Combinators.combine(
                        Arbitraries.of("ja-JP", "ja-x-easy", "en", ""),
                        events,
                        periods,
                        words,
                        list(values()),
                        list(resources()),
                        list(areas()))
                .as(CapInfo::new);
    }

    private Arbitrary<CapResource> resources() {
        return Combinators.combine(
                        said(),
                        said(),
                        Arbitraries.longs().between(0, 1L << 40).injectNull(0.3),
                        uris(),
                        texts(),
                        texts())
                .as(CapResource::new);
    }

    private Arbitrary<CapArea> areas() {
        Arbitrary<CapPolygon> polygons = points().list()
                .ofMinSize(3)
                .ofMaxSize(6)
                .map(points -> {
                    List<CapPoint> closed = new ArrayList<>(points);
                    closed.add(points.get(0));
                    return new CapPolygon(closed);
                });
        Arbitrary<CapCircle> circles =
                Combinators.combine(points(), decimals(0, 20_000)).as(CapCircle::new);
        return Combinators.combine(said(), list(polygons), list(circles), list(values()), decimals(-1000, 99_999))
                .as((name, p, c, g, height) -> new CapArea(name, p, c, g, height, height.abs()));
    }

    private static Arbitrary<CapPoint> points() {
        return Combinators.combine(decimals(-90, 90), decimals(-180, 180)).as(CapPoint::new);
    }

    private static Arbitrary<BigDecimal> decimals(int least, int most) {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(least), BigDecimal.valueOf(most))
                .ofScale(6);
    }

    private Arbitrary<CapValue> values() {
        return Combinators.combine(said(), texts()).as(CapValue::new);
    }

    private static Arbitrary<URI> uris() {
        return Arbitraries.of("https://example.jp/a?b=1&c=<", "https://例え.jp/防災#x", "urn:uuid:1")
                .map(address -> URI.create(address.replace("<", "%3C")))
                .injectNull(0.3);
    }

    private static Arbitrary<OffsetDateTime> times() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 1L << 36),
                        Arbitraries.integers().between(-14 * 60, 14 * 60))
                .as((seconds, offset) -> OffsetDateTime.of(
                        LocalDateTime.ofEpochSecond(seconds, 500_000_000, ZoneOffset.UTC),
                        ZoneOffset.ofTotalSeconds(offset * 60)));
    }

    private static Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars("abc019.:-_@\"'>市")
                .ofMinLength(1)
                .ofMaxLength(12);
    }

    /** Of every character that a text can hold in memory, half pairs and controls too. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(20),
                Arbitraries.strings()
                        .withChars(" \t\r\n\u0000\u000B\u0085\u2028\uFFFE<>&\"']あ漢\uD83D\uDE00")
                        .ofMaxLength(20));
    }

    /** That say something. */
    private Arbitrary<String> said() {
        return texts().map(text -> "x" + text);
    }

    private static <T> Arbitrary<List<T>> list(Arbitrary<T> of) {
        return of.list().ofMaxSize(2);
    }

    private static String first(List<String> texts) {
        return texts.isEmpty() ? "" : texts.get(0);
    }
}
