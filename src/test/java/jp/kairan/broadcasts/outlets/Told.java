package jp.kairan.broadcasts.outlets;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.kairan.access.BroadcastId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.access.UnitPath;
import jp.kairan.broadcasts.Bulletin;
import jp.kairan.broadcasts.Course;
import jp.kairan.broadcasts.Step;
import jp.kairan.broadcasts.templates.Category;
import jp.kairan.broadcasts.templates.Weight;
import jp.kairan.broadcasts.templates.Words;
import jp.kairan.cap.CapCertainty;
import jp.kairan.cap.CapResponse;
import jp.kairan.cap.CapSeverity;
import jp.kairan.cap.CapUrgency;
import jp.kairan.kernel.Language;
import jp.kairan.translation.Origin;

/** Broadcasts of a city as they might be told; every message twenty minutes after the one before. */
final class Told {
    static final BroadcastId ID = BroadcastId.fromString("0197c1a2-0000-7000-8000-0000000000ba");
    static final Instant SENT =
            OffsetDateTime.parse("2031-07-12T15:30:00+09:00").toInstant();
    static final Publisher PUBLISHER = new Publisher(
            "kairan.example",
            "金沢市",
            "172014",
            "1720100",
            ZoneId.of("Asia/Tokyo"),
            "https://kairan.example",
            Optional.empty());

    private static final Map<String, String> PHRASES = Map.of(
            "label.drill ja", "【訓練】",
            "label.drill en", "[DRILL]",
            "alert.drill ja", "これは訓練です。実際の災害は起きていません。",
            "alert.drill en", "This is a drill. Nothing has happened.",
            "alert.level4.name ja", "警戒レベル4 避難指示",
            "alert.level4.name en", "Warning level 4 Evacuation order",
            "shelter.as-of ja", "{time}現在の情報です。",
            "shelter.as-of en", "Information as of {time}.");

    static final Locked LOCKED = new Locked((key, language, parameters) -> {
        String text = PHRASES.getOrDefault(
                key + " " + (language == Language.EN ? "en" : "ja"), key + " " + language.tag() + " " + parameters);
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            text = text.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        return text;
    });

    private final List<Bulletin> said = new ArrayList<>();
    private Map<Language, Bulletin.Said> words = Map.of(
            Language.JA,
            said("川の近くの人は避難してください", "川の水が増えています。", "高い所へ逃げてください。", Origin.SOURCE),
            Language.JA_EASY,
            said("川から 逃げて ください", "川の 水が 増えて います。", "高い ところへ 逃げて ください。", Origin.PERSON),
            Language.EN,
            said("Leave the riverside", "The river is rising.", "Go to high ground.", Origin.PERSON));
    private boolean drill;
    private Category category = Category.EVACUATION;
    private Weight weight = level(4);
    private List<Bulletin.Area> areas = List.of(area("川沿い町会", "A-12"));
    private Bulletin.Happening happening;
    private Instant onset;
    private Duration validity = Duration.ofHours(12);

    static Told first() {
        return new Told();
    }

    static Bulletin.Said said(String title, String body, String instruction, Origin origin) {
        return new Bulletin.Said(new Words(title, body, instruction), origin);
    }

    static Weight level(Integer level) {
        return new Weight(level, CapSeverity.SEVERE, CapUrgency.IMMEDIATE, CapCertainty.LIKELY, CapResponse.EVACUATE);
    }

    static Bulletin.Area city() {
        return new Bulletin.Area(
                new UnitId(UUID.nameUUIDFromBytes(new byte[] {1})), UnitKind.CITY, new UnitPath("1."), "金沢市", "17201");
    }

    static Bulletin.Area area(String name, String code) {
        return new Bulletin.Area(
                new UnitId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))),
                UnitKind.ASSOCIATION,
                new UnitPath("1.2.3."),
                name,
                code);
    }

    Told drill() {
        drill = true;
        return this;
    }

    Told about(Category other) {
        category = other;
        return this;
    }

    Told weighing(Weight other) {
        weight = other;
        return this;
    }

    Told in(Bulletin.Area... others) {
        areas = List.of(others);
        return this;
    }

    Told saying(Map<Language, Bulletin.Said> others) {
        words = others;
        return this;
    }

    Told saying(String japanese) {
        return saying(Map.of(Language.JA, said(japanese, japanese, japanese, Origin.SOURCE)));
    }

    Told at(Bulletin.Happening other) {
        happening = other;
        return this;
    }

    Told beginning(Instant other) {
        onset = other;
        return this;
    }

    Told validFor(Duration other) {
        validity = other;
        return this;
    }

    /** The next message, as everything was set last. */
    Told then(Step step) {
        Instant sent = SENT.plus(Duration.ofMinutes(20L * said.size()));
        said.add(new Bulletin(
                ID,
                said.size() + 1,
                step,
                drill,
                category,
                weight,
                "危機管理課",
                "076-220-2366",
                words,
                areas,
                List.of(),
                sent,
                onset,
                sent.plus(validity),
                happening));
        return this;
    }

    Course course() {
        return new Course(ID, said.isEmpty() ? then(Step.FIRST).said : said);
    }

    /** Each kind of course that there is, for what must hold of all of them. */
    static Stream<Course> all() {
        return Stream.of(
                first().course(),
                first().drill().course(),
                first().then(Step.FIRST).then(Step.UPDATE).course(),
                first().drill().then(Step.FIRST).then(Step.RETRACTION).course(),
                first().then(Step.FIRST).then(Step.UPDATE).then(Step.ALL_CLEAR).course(),
                first().in(city()).about(Category.WATER).weighing(level(null)).course(),
                first().saying(HOSTILE).in(area(HOSTILE, HOSTILE)).course(),
                first().saying("\u0000")
                        .in(area("\u0007", "\u0007"))
                        .weighing(level(null))
                        .course());
    }

    /** What people paste, and what enemies would: the end of a CDATA section, controls, pictures, marks of direction. */
    static final String HOSTILE =
            "]]><!-- & \"'\u0000\u0001\u000B\u001F\uFFFE\uD800 避難🏃‍♀️\u202Eabc\u2066\u200F -->\r\n;,\\n\u2028次";
}
