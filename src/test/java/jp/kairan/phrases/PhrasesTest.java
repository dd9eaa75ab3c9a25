package jp.kairan.phrases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.NoSuchElementException;
import jp.kairan.kernel.Language;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    private static final String JA = Files.HEADER + "labels.one,2,,{area}が開きました\nlabels.two,1,,ふたつ\n";
    private static final String EN = Files.HEADER + "labels.one,2,,{area} is open\n";

    private final Files files = new Files().put("labels/ja.csv", JA).put("labels/en.csv", EN);

    @Test
    void aReaderGetsTheirOwnLanguage() {
        files.put("labels/vi.csv", Files.HEADER + "labels.one,2,2026-11-20 国際交流課,{area} mở\n");

        Phrase phrase = files.load().find("labels.one", Language.VI);

        assertThat(phrase).isEqualTo(new Phrase("labels.one", Language.VI, 2, "2026-11-20 国際交流課", "{area} mở"));
    }

    @Test
    void whereTheirOwnIsMissingTheyGetEnglish() {
        assertThat(files.load().find("labels.one", Language.VI).language()).isEqualTo(Language.EN);
    }

    @Test
    void whereEnglishIsMissingTooTheyGetJapanese() {
        assertThat(files.load().find("labels.two", Language.VI).language()).isEqualTo(Language.JA);
        assertThat(files.load().find("labels.two", Language.EN).language()).isEqualTo(Language.JA);
    }

    @Test
    void whoReadsPlainJapaneseGetsJapaneseBeforeEnglish() {
        assertThat(files.load().find("labels.one", Language.JA_EASY).language()).isEqualTo(Language.JA);
    }

    @Test
    void whatTranslatesAnOlderVersionIsNotSaid() {
        files.put("labels/vi.csv", Files.HEADER + "labels.one,1,,{place} mở\nlabels.two,1,,Hai\n");
        Phrases phrases = files.load();

        assertThat(phrases.find("labels.one", Language.VI).language()).isEqualTo(Language.EN);
        assertThat(phrases.find("labels.two", Language.VI).text()).isEqualTo("Hai");
        assertThat(phrases.complete(Language.VI)).isFalse();
    }

    @Test
    void anUnknownKeyOrGroupIsNoPhrase() {
        Phrases phrases = files.load();

        assertThatThrownBy(() -> phrases.find("labels.none", Language.JA)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> phrases.group("none", Language.JA)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> phrases.version("none", Language.JA)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aValueIsInsertedAsItIs() {
        Phrases phrases = files.load();

        assertThat(phrases.text("labels.one", Language.EN, Map.of("area", "{area} $1 \\ <b>")))
                .isEqualTo("{area} $1 \\ <b> is open");
    }

    @Test
    void everyParameterHasAValueAndEveryValueAParameter() {
        Phrases phrases = files.load();

        assertThatThrownBy(() -> phrases.text("labels.one", Language.EN, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> phrases.text("labels.one", Language.EN, Map.of("area", "x", "time", "y")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> phrases.text("labels.two", Language.EN, Map.of("area", "x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theVersionOfAGroupFollowsWhatItsReadersGet() {
        Phrases before = files.load();
        Phrases after = files.put("labels/en.csv", EN.replace("open", "OPEN")).load();

        assertThat(after.version("labels", Language.VI)).isNotEqualTo(before.version("labels", Language.VI));
        assertThat(after.version("labels", Language.JA)).isEqualTo(before.version("labels", Language.JA));
        assertThat(after.version("alerts", Language.VI)).isEqualTo(before.version("alerts", Language.VI));
    }

    @Test
    void aLanguageIsCheckedWhenAllOfItIs() {
        files.put("labels/vi.csv", Files.HEADER + "labels.one,2,2026-11-20 課,{area} mở\nlabels.two,1,,Hai\n");
        assertThat(files.load().checked(Language.VI)).isFalse();

        files.put("labels/vi.csv", Files.HEADER + "labels.one,2,2026-11-20 課,{area} mở\n");
        assertThat(files.load().checked(Language.VI)).isTrue();
        assertThat(files.load().checked(Language.KO)).isFalse();
    }

    @Test
    void japaneseNeedsNobodyToCheckIt() {
        Phrases phrases = files.load();

        assertThat(phrases.checked(Language.JA)).isTrue();
        assertThat(phrases.find("labels.one", Language.JA).checked()).isTrue();
        assertThat(phrases.find("labels.one", Language.EN).checked()).isFalse();
    }
}
