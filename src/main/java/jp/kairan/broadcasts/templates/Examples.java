package jp.kairan.broadcasts.templates;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import jp.kairan.hazards.jma.Intensity;
import jp.kairan.kernel.Language;
import jp.kairan.translation.ProtectedTerms.Name;

/** Shows what a template reads like before anything is chosen. */
@Singleton
class Examples {
    private static final List<Name> AREAS = List.of(new Name("米泉校下", "ヨネイズミコウカ"));
    private static final Name SCHOOL = new Name("米泉小学校", "ヨネイズミショウガッコウ");

    private final Templates templates;
    private final Clock clock;

    Examples(Templates templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    /** The template filled with what it needs and nothing more, as of now, in Japanese. */
    Words of(Template template) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        Details details = new Details(
                needed(template, Choice.PLACE, SCHOOL.text()),
                needed(template, Choice.PLACE, SCHOOL.kana()),
                needed(template, Choice.TIME, now),
                needed(template, Choice.START, now),
                needed(template, Choice.END, now.plus(3, ChronoUnit.HOURS)),
                needed(template, Choice.INTENSITY, Intensity.FIVE_UPPER),
                needed(template, Choice.LEVEL, 4),
                null);
        List<Name> shelters = template.needs().contains(Choice.SHELTERS) ? List.of(SCHOOL) : List.of();
        return templates
                .fill(template, new Choices(AREAS, shelters, details))
                .words()
                .get(Language.JA);
    }

    private static <T> T needed(Template template, Choice choice, T value) {
        return template.needs().contains(choice) ? value : null;
    }
}
