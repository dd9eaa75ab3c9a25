package jp.kairan.translation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.kairan.access.UnitPath;
import jp.kairan.kernel.Language;
import jp.kairan.phrases.Phrases;
import jp.kairan.testing.KairanTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@KairanTest
class LabelsTest {
    private static final Instant MADE = Instant.parse("2026-11-22T00:00:00Z");

    @Inject
    Labels labels;

    @Inject
    Phrases phrases;

    @Test
    void theOriginalNeedsNoWord() {
        Wording wording = new Wording(new UnitPath("1."), false, List.of(new Wording.Field("title", "清掃")));

        assertThat(labels.of(Rendition.original(wording))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "MACHINE,WHOLE,label.machine,label.machine-hint",
        "MACHINE,PENDING,label.machine,label.preparing",
        "MACHINE,WITHHELD,label.machine,label.withheld",
        "MACHINE,UNAVAILABLE,label.machine,label.unavailable",
        "PERSON,WHOLE,label.person,",
        "PERSON,PENDING,label.person,label.preparing",
        "PHRASE,WHOLE,label.phrase,label.phrase-unchecked",
        "SOURCE,PENDING,label.original-japanese,label.preparing",
        "SOURCE,WITHHELD,label.original-japanese,label.withheld",
        "SOURCE,UNAVAILABLE,label.original-japanese,label.unavailable"
    })
    void whereWordsComeFromAndWhatIsMissingIsSaid(
            Origin origin, Completeness completeness, String label, String notice) {
        Translated said = labels.of(rendition(Language.EN, origin, completeness));

        assertThat(said.label()).isEqualTo(text(label, Language.EN));
        assertThat(said.notice()).isEqualTo(notice == null ? null : text(notice, Language.EN));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void itIsSaidInTheLanguageOfTheReader(Language language) {
        Translated said = labels.of(rendition(language, Origin.MACHINE, Completeness.WHOLE));

        assertThat(said.label()).isEqualTo(text("label.machine", language));
        assertThat(said.language()).isEqualTo(language);
    }

    @Test
    void aJapanesePhraseNeedsNobodyToCheckIt() {
        assertThat(labels.of(rendition(Language.JA, Origin.PHRASE, Completeness.WHOLE))
                        .notice())
                .isNull();
    }

    @Test
    void theEngineAndTheTimeAreToldAsTheyAre() {
        Translated said = labels.of(rendition(Language.VI, Origin.MACHINE, Completeness.PENDING));

        assertThat(said.engine()).isEqualTo("deepl");
        assertThat(said.madeAt()).isEqualTo(MADE);
        assertThat(said.origin()).isEqualTo(Origin.MACHINE);
        assertThat(said.completeness()).isEqualTo(Completeness.PENDING);
    }

    private String text(String key, Language language) {
        return phrases.text(key, language, Map.of());
    }

    private static Rendition rendition(Language language, Origin origin, Completeness completeness) {
        return new Rendition(
                language, origin, completeness, origin == Origin.MACHINE ? "deepl" : null, MADE, List.of());
    }
}
