package jp.kairan.broadcasts.outlets;

import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.kairan.access.UnitKind;
import jp.kairan.broadcasts.Bulletin;
import jp.kairan.broadcasts.Course;
import jp.kairan.broadcasts.Step;
import jp.kairan.broadcasts.templates.Weight;
import jp.kairan.broadcasts.templates.Words;
import jp.kairan.cap.CapAlert;
import jp.kairan.cap.CapArea;
import jp.kairan.cap.CapDistribution;
import jp.kairan.cap.CapEvent;
import jp.kairan.cap.CapInfo;
import jp.kairan.cap.CapMessageType;
import jp.kairan.cap.CapPeriod;
import jp.kairan.cap.CapReference;
import jp.kairan.cap.CapResponse;
import jp.kairan.cap.CapStatus;
import jp.kairan.cap.CapText;
import jp.kairan.cap.CapUrgency;
import jp.kairan.cap.CapValue;
import jp.kairan.kernel.Language;
import jp.kairan.translation.Origin;
import jp.kairan.xml.XmlText;

/** What a message is in the Common Alerting Protocol 1.2. */
@Singleton
class CapMessages {
    /** Of parameters and geocodes; names that the city's partners have agreed on. */
    private static final String LEVEL = "警戒レベル";

    private static final String UNIT_CODE = "町会コード";
    private static final String CITY_CODE = "JIS-X-0402";
    private static final String WEATHER_CODE = "JMA-AreaInformationCity";
    private static final String ORIGIN = "origin";

    private final Publisher publisher;
    private final Locked locked;

    CapMessages(Publisher publisher, Locked locked) {
        this.publisher = publisher;
        this.locked = locked;
    }

    /** One message of a course, which refers to all those before it that nobody could take for expired. */
    CapAlert of(Course course, Bulletin bulletin) {
        List<CapReference> references = references(course, bulletin);
        return new CapAlert(
                identifier(bulletin),
                publisher.sender(),
                publisher.at(bulletin.sentAt()),
                bulletin.drill() ? CapStatus.EXERCISE : CapStatus.ACTUAL,
                references.isEmpty() ? CapMessageType.ALERT : type(bulletin.step()),
                "",
                CapDistribution.PUBLIC,
                List.of(),
                locked.drillLine(bulletin, Language.JA),
                references,
                List.of(),
                Arrays.stream(Language.values())
                        .filter(bulletin.words()::containsKey)
                        .filter(language -> lasting(bulletin, language))
                        .map(language -> info(course, bulletin, language))
                        .toList());
    }

    /** A machine's words come later and are corrected, and a message under one identifier never changes. */
    private static boolean lasting(Bulletin bulletin, Language language) {
        return bulletin.words().get(language).origin() != Origin.MACHINE;
    }

    static String identifier(Bulletin bulletin) {
        return bulletin.broadcast() + "-" + bulletin.no();
    }

    /** Where everything before has expired, the last word is referred to all the same: a follower without it says of nothing. */
    private List<CapReference> references(Course course, Bulletin bulletin) {
        List<Bulletin> earlier = course.bulletins().stream()
                .filter(other -> other.no() < bulletin.no())
                .toList();
        List<Bulletin> standing = earlier.stream()
                .filter(other -> other.expiresAt().isAfter(bulletin.sentAt()))
                .toList();
        List<Bulletin> named =
                standing.isEmpty() && !earlier.isEmpty() ? List.of(earlier.get(earlier.size() - 1)) : standing;
        return named.stream()
                .map(other -> new CapReference(publisher.sender(), identifier(other), publisher.at(other.sentAt())))
                .toList();
    }

    /** An all-clear is news to be shown and thus an update; only what was an error is taken away. */
    private static CapMessageType type(Step step) {
        return switch (step) {
            case FIRST -> CapMessageType.ALERT;
            case UPDATE, ALL_CLEAR -> CapMessageType.UPDATE;
            case RETRACTION -> CapMessageType.CANCEL;
        };
    }

    private CapInfo info(Course course, Bulletin bulletin, Language language) {
        Words words = bulletin.words().get(language).words();
        OffsetDateTime onset = bulletin.onsetAt() == null ? null : publisher.at(bulletin.onsetAt());
        return new CapInfo(
                language == Language.JA ? "ja-JP" : language.tag(),
                event(bulletin, language),
                new CapPeriod(null, onset, publisher.at(bulletin.expiresAt())),
                new CapText(
                        "",
                        publisher.named(bulletin.department()),
                        locked.title(bulletin, language),
                        words.body(),
                        words.instruction(),
                        publisher.page(course.id()),
                        bulletin.contact() == null ? "" : bulletin.contact()),
                parameters(bulletin, language),
                List.of(),
                bulletin.areas().stream().map(this::area).toList());
    }

    private CapEvent event(Bulletin bulletin, Language language) {
        Weight weight = bulletin.weight();
        boolean over = bulletin.step().last();
        return new CapEvent(
                List.of(bulletin.category().cap()),
                name(bulletin, language),
                responses(bulletin),
                over ? CapUrgency.PAST : weight.urgency(),
                weight.severity(),
                weight.certainty(),
                List.of());
    }

    /** A level has an official name; everything else is what its title says, and a title of nothing visible has a code. */
    private String name(Bulletin bulletin, Language language) {
        Integer level = level(bulletin);
        String name = level == null
                ? bulletin.words().get(language).words().title()
                : locked.text("alert.level" + level + ".name", language);
        return visible(name) ? name : bulletin.category().name();
    }

    private static List<CapResponse> responses(Bulletin bulletin) {
        return switch (bulletin.step()) {
            case ALL_CLEAR -> List.of(CapResponse.ALL_CLEAR);
            // Not what the error asked for, because nobody is to do it any more.
            case RETRACTION -> List.of(CapResponse.NONE);
            case FIRST, UPDATE ->
                bulletin.weight().response() == null
                        ? List.of()
                        : List.of(bulletin.weight().response());
        };
    }

    private static Integer level(Bulletin bulletin) {
        return bulletin.step().last() ? null : bulletin.weight().level();
    }

    private static List<CapValue> parameters(Bulletin bulletin, Language language) {
        List<CapValue> parameters = new ArrayList<>();
        if (level(bulletin) != null) {
            parameters.add(new CapValue(LEVEL, level(bulletin).toString()));
        }
        Origin origin = bulletin.words().get(language).origin();
        if (origin != Origin.SOURCE) {
            parameters.add(new CapValue(ORIGIN, origin.name()));
        }
        return parameters;
    }

    /** Without the codes of the city where a part of it is meant: an area is everything that any of its codes holds. */
    private CapArea area(Bulletin.Area area) {
        List<CapValue> codes = new ArrayList<>();
        if (area.kind() == UnitKind.CITY) {
            codes.add(new CapValue(CITY_CODE, publisher.cityCode()));
            codes.add(new CapValue(WEATHER_CODE, publisher.weatherCode()));
        } else if (area.code() != null && visible(area.code())) {
            codes.add(new CapValue(UNIT_CODE, area.code()));
        }
        return CapArea.named(visible(area.name()) ? area.name() : area.unit().toString(), codes);
    }

    private static boolean visible(String text) {
        return !XmlText.writable(text).isBlank();
    }
}
