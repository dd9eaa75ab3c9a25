package jp.kairan.broadcasts.templates;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.kairan.kernel.Language;
import jp.kairan.phrases.Phrases;
import jp.kairan.testing.KairanTest;
import jp.kairan.translation.Spoken;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@KairanTest
class EveryTemplateInEveryLanguageTest {
    private static final Pattern HIRAGANA = Pattern.compile("\\p{IsHiragana}");

    @Inject
    Phrases phrases;

    @ParameterizedTest
    @EnumSource(Template.class)
    void itSaysAllItsFacts(Template template) {
        Choices choices = Chosen.all(template);

        Filled filled = templates().fill(template, choices);

        assertThat(filled.words().keySet()).containsExactly(Language.values());
        filled.words()
                .forEach((language, words) -> assertThat(words.body())
                        .as("%s in %s", template, language)
                        .contains(facts(template, choices, language)));
    }

    @ParameterizedTest
    @EnumSource(Template.class)
    void noLanguageFallsBackToJapaneseOrLeavesAGap(Template template) {
        Filled filled = templates().fill(template, Chosen.all(template));

        filled.words().forEach((language, words) -> {
            String all = words.title() + "\n" + words.body() + "\n" + words.instruction();
            assertThat(all).as("%s in %s", template, language).doesNotContain("{", "}", "null", "  ");
            if (!language.japanese()) {
                assertThat(HIRAGANA.matcher(all).find())
                        .as("%s in %s: %s", template, language, all)
                        .isFalse();
            }
            if (language != Language.EN && language != Language.FIL && language != Language.ZH_HANT) {
                assertThat(words.title())
                        .isNotEqualTo(filled.words().get(Language.EN).title());
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Template.class)
    void itsTitleIsOneShortLine(Template template) {
        List<Words> all = new ArrayList<>();
        all.addAll(templates().fill(template, Chosen.needed(template)).words().values());
        all.addAll(templates().fill(template, Chosen.many(template, 20)).words().values());

        assertThat(all).allSatisfy(words -> {
            assertThat(words.title()).isNotBlank().doesNotContain("\n");
            assertThat(words.title().codePointCount(0, words.title().length())).isLessThanOrEqualTo(60);
            assertThat(words.body()).isNotBlank().doesNotContain("\n\n");
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Template.class,
            names = {"BEAR", "SNOW_CLEARING_.*", "SUSPICIOUS_PERSON", "WATER_SUPPLY_.*"},
            mode = EnumSource.Mode.MATCH_NONE)
    void twentyNamesAreTwentyLines(Template template) {
        Filled filled = templates().fill(template, Chosen.many(template, 20));

        filled.words().forEach((language, words) -> {
            String mark = language.japanese() ? "・" : "- ";
            assertThat(words.body().lines().filter(line -> line.startsWith(mark)))
                    .as("%s in %s", template, language)
                    .hasSize(20)
                    .startsWith(mark + "1番小学校")
                    .endsWith(mark + "20番小学校");
        });
    }

    private static List<String> facts(Template template, Choices choices, Language language) {
        Details details = choices.details();
        List<String> facts = new ArrayList<>();
        boolean speaksOfAreas = template.needs().contains(Choice.AREAS);
        if (speaksOfAreas) {
            facts.add(Spoken.name(Chosen.AREA, language));
        }
        if (!choices.shelters().isEmpty() || details.place() != null) {
            facts.add(Spoken.name(Chosen.SCHOOL, language));
        }
        for (Instant moment : new Instant[] {details.time(), details.start(), details.end()}) {
            if (moment != null) {
                facts.add(said(moment, language));
            }
        }
        if (details.intensity() != null) {
            facts.add("5");
        }
        if (details.level() != null) {
            facts.add("4");
        }
        return facts;
    }

    private static String said(Instant moment, Language language) {
        return Spoken.moment(
                LocalDateTime.ofInstant(moment, Chosen.CLOCK.getZone()), LocalDate.now(Chosen.CLOCK), language);
    }

    private Templates templates() {
        return new Templates(phrases, Chosen.CLOCK);
    }
}
