package jp.kairan.phrases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import jp.kairan.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedCatalogueTest {
    private static final String GOOD = Files.HEADER + "labels.one,1,,ひとつ\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "labels.two,0,,ふたつ",
                "labels.two,-1,,ふたつ",
                "labels.two,1.5,,ふたつ",
                "labels.two,,,ふたつ",
                "labels.two,9999999999,,ふたつ",
                "labels.two,一,,ふたつ",
                "Labels.two,1,,ふたつ",
                "labels,1,,ふたつ",
                "labels..two,1,,ふたつ",
                ",1,,ふたつ",
                " labels.two,1,,ふたつ",
                "labels.two,1,,",
                "labels.two,1,,   ",
                "labels.two,1,,ふたつ ",
                "labels.two,1,,\"ふたつ\nみっつ\"",
                "labels.two,1,,ふた\tつ",
                "labels.two,1,,ふた\u0000つ",
                "labels.two,1,,{ふたつ",
                "labels.two,1,,ふたつ}",
                "labels.two,1,,{}",
                "labels.two,1,,{Area}",
                "labels.two,1,,{{area}}",
                "labels.two,1,山田,ふたつ",
                "labels.two,1,2026-02-30 国際交流課,ふたつ",
                "labels.two,1,2026-02-03,ふたつ",
                "labels.two,1,,ふたつ,余り",
                "labels.two,1",
                "labels.one,1,,もう一度"
            })
    void aFaultIsNamedWithItsFileAndLine(String row) {
        Files files = new Files().put("labels/ja.csv", GOOD + row + "\n");

        assertThatThrownBy(files::load)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("labels/ja.csv line 3: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "key,version,text\nlabels.one,1,ひとつ\n",
                "key;version;checked;text\nlabels.one;1;;ひとつ\n",
                "\uFEFFkey,version,checked,text\nlabels.one,1,,ひとつ\n",
                "labels.one,1,,ひとつ\n"
            })
    void aFileBeginsWithItsColumns(String content) {
        Files files = new Files().put("labels/ja.csv", content);

        assertThatThrownBy(files::load)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("labels/ja.csv line 1: ");
    }

    @Test
    void aQuoteThatNeverEndsIsAFault() {
        Files files = new Files().put("labels/ja.csv", GOOD + "labels.two,1,,\"ふたつ\n");

        assertThatThrownBy(files::load)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("labels/ja.csv");
    }

    @Test
    void anotherEncodingThanUtf8IsAFault() {
        Files files = new Files().put("labels/ja.csv", GOOD.getBytes(Charset.forName("windows-31j")));

        assertThatThrownBy(files::load).hasMessage("labels/ja.csv: is not UTF-8");
    }

    @Test
    void aGroupWithoutJapaneseIsAFault() {
        Files files = new Files().without("alerts/ja.csv").put("alerts/en.csv", Files.HEADER + "alerts.one,1,,One\n");

        assertThatThrownBy(files::load).hasMessageContaining("alerts");
    }

    @Test
    void aKeyBelongsToOneGroup() {
        Files files = new Files().put("alerts/ja.csv", Files.HEADER + "labels.one,1,,ひとつ\n");

        assertThatThrownBy(files::load).hasMessage("alerts/ja.csv line 2: the key belongs to the group labels");
    }

    @Test
    void aTranslationOfNothingIsAFault() {
        Files files = new Files().put("labels/vi.csv", Files.HEADER + "labels.none,1,,Không\n");

        assertThatThrownBy(files::load).hasMessageStartingWith("labels/vi.csv line 2: ");
    }

    @Test
    void aTranslationOfAVersionToComeIsAFault() {
        Files files = new Files().put("labels/vi.csv", Files.HEADER + "labels.one,2,,Một\n");

        assertThatThrownBy(files::load).hasMessageStartingWith("labels/vi.csv line 2: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mở", "{Area} mở", "{place} mở", "{area} mở {time}"})
    void aTranslationHasTheParametersOfTheJapanese(String text) {
        Files files = new Files()
                .put("labels/ja.csv", Files.HEADER + "labels.one,1,,{area}が開きました\n")
                .put("labels/vi.csv", Files.HEADER + "labels.one,1,," + text + "\n");

        assertThatThrownBy(files::load)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("labels/vi.csv line 2: ");
    }

    @Test
    void quotedTextsAndNotesAndWindowsLineEndsAreRead() {
        Phrases phrases = new Files()
                .put("labels/ja.csv", "key,version,checked,text,note\r\nlabels.one,3,,\"「,」と\"\"\",\"Say, what\"\r\n")
                .load();

        assertThat(phrases.group("labels", Language.JA))
                .containsExactly(new Phrase("labels.one", Language.JA, 3, null, "「,」と\""));
    }
}
