package jp.kairan.broadcasts.templates;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import jp.kairan.hazards.jma.Intensity;
import jp.kairan.shelters.Hazard;
import jp.kairan.translation.ProtectedTerms.Name;

/** Choices for tests, on a day that never passes. */
final class Chosen {
    /** Sunday 22 November 2026, 18:00 in the city. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneId.of("Asia/Tokyo"));

    static final Name AREA = new Name("米泉校下", "ヨネイズミコウカ");
    static final Name SCHOOL = new Name("中村町小学校", "ナカムラマチショウガッコウ");
    static final Instant TIME = Instant.parse("2026-11-22T06:21:00Z");
    static final Instant START = Instant.parse("2026-11-22T07:32:00Z");
    static final Instant END = Instant.parse("2026-11-22T10:43:00Z");

    private Chosen() {}

    /** All that the template needs. */
    static Choices needed(Template template) {
        return choices(template, List.of(AREA), List.of(SCHOOL), false);
    }

    /** All that the template needs or allows. */
    static Choices all(Template template) {
        return choices(template, List.of(AREA), List.of(SCHOOL), true);
    }

    /** All that the template needs, with many areas and shelters. */
    static Choices many(Template template, int count) {
        List<Name> names = IntStream.rangeClosed(1, count)
                .mapToObj(no -> new Name(no + "番小学校", null))
                .toList();
        return choices(template, names, names, false);
    }

    /** The same with another place. */
    static Choices at(Choices choices, String place) {
        Details d = choices.details();
        return new Choices(
                choices.areas(),
                choices.shelters(),
                new Details(place, d.kana(), d.time(), d.start(), d.end(), d.intensity(), d.level(), d.hazards()));
    }

    private static Choices choices(Template template, List<Name> areas, List<Name> shelters, boolean everything) {
        return new Choices(
                areas,
                wanted(template, Choice.SHELTERS, everything) ? shelters : List.of(),
                new Details(
                        wanted(template, Choice.PLACE, everything) ? SCHOOL.text() : null,
                        wanted(template, Choice.PLACE, everything) ? SCHOOL.kana() : null,
                        wanted(template, Choice.TIME, everything) ? TIME : null,
                        wanted(template, Choice.START, everything) ? START : null,
                        wanted(template, Choice.END, everything) ? END : null,
                        wanted(template, Choice.INTENSITY, everything) ? Intensity.FIVE_UPPER : null,
                        wanted(template, Choice.LEVEL, everything) ? 4 : null,
                        wanted(template, Choice.HAZARDS, everything) ? List.of(Hazard.FLOOD, Hazard.LANDSLIDE) : null));
    }

    private static boolean wanted(Template template, Choice choice, boolean everything) {
        return template.needs().contains(choice)
                || everything && template.allows().contains(choice);
    }
}
