package jp.kairan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource({
        "ja,ja",
        "ja-JP,ja",
        "JA,ja",
        "ja-Easy,ja-x-easy",
        "ja-x-easy,ja-x-easy",
        "ja-JP-x-easy,ja-x-easy",
        "en-US,en",
        "en-GB-oed,en",
        "vi-VN,vi",
        "zh,zh-Hans",
        "zh-CN,zh-Hans",
        "zh-SG,zh-Hans",
        "zh-Hans-HK,zh-Hans",
        "zh-TW,zh-Hant",
        "zh-HK,zh-Hant",
        "zh-MO,zh-Hant",
        "zh-Hant,zh-Hant",
        "zh-Hant-HK,zh-Hant",
        "zh-Hant-CN,zh-Hant",
        "ZH-hant-tw,zh-Hant",
        "tl,fil",
        "tl-PH,fil",
        "fil-PH,fil",
        "in,id",
        "in-ID,id",
        "id-ID,id",
        "pt,pt",
        "pt-BR,pt",
        "pt-PT,pt",
        "' vi ',vi",
        "es-419,es",
        "bn-Beng-BD,bn",
        "my-MM,my",
        "ne-NP,ne"
    })
    void aTagMeansTheLanguageItsReadersRead(String tag, String known) {
        assertThat(Language.of(tag))
                .hasValueSatisfying(language -> assertThat(language.tag()).isEqualTo(known));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "*",
                "sw",
                "de-DE",
                "x-easy",
                "easy",
                "日本語",
                "ja_JP",
                "e",
                "english-language",
                "-",
                "--en",
                "\u0000"
            })
    void aTagOfNoneOfThemMeansNone(String tag) {
        assertThat(Language.of(tag)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aTagIsItsOwnLanguage(Language language) {
        assertThat(Language.of(language.tag())).contains(language);
        assertThat(Language.fromString(language.toString())).isEqualTo(language);
        assertThat(Language.accepted(language.tag())).contains(language);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vi | vi",
                "vi-VN,vi;q=0.9,en;q=0.8 | vi",
                "sw,vi;q=0.5 | vi",
                "ja;q=0.5,vi;q=0.8 | vi",
                "ja;q=0,vi;q=0.1 | vi",
                "zh-TW,zh;q=0.9,en-US;q=0.8 | zh-Hant",
                "zh-Hant-HK | zh-Hant",
                "zh-CN | zh-Hans",
                "tl | fil",
                "in-ID | id",
                "pt-PT | pt",
                "ja-x-easy, ja;q=0.9 | ja-x-easy",
                "ja-Easy | ja-x-easy",
                "*,vi;q=0.5 | vi",
                "EN-us | en",
                "  en , ja;q=0.3 | en"
            })
    void aHeaderMeansTheBestOfWhatItNames(String header, String known) {
        assertThat(Language.accepted(header))
                .hasValueSatisfying(language -> assertThat(language.tag()).isEqualTo(known));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "  ",
                "*",
                "sw",
                "en;q=0",
                ";;;",
                ",",
                "en;q=2",
                "en;q=x",
                "q=1",
                "日本語",
                "en;q=0.5;q=0.6",
                "../../etc/passwd",
                "<script>",
                "\u0000\u0001"
            })
    void aHeaderThatNamesNoneMeansNone(String header) {
        assertThat(Language.accepted(header)).isEmpty();
    }

    @Test
    void aHeaderOfTenKilobytesIsNotLookedAt() {
        assertThat(Language.accepted("vi,".repeat(3_500) + "vi")).isEmpty();
    }

    @Test
    void whatIsNoLanguageIsRefusedWithoutRepeatingIt() {
        assertThatThrownBy(() -> Language.fromString("<b>"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.violations())
                                .singleElement()
                                .satisfies(violation -> {
                                    assertThat(violation.field()).isEqualTo("language");
                                    assertThat(violation.message()).doesNotContain("<b>");
                                }));
    }

    /** What a body asks for, as Jackson reads it. */
    record Wish(Language language) {}

    @Test
    void inJsonItIsThatFieldThatCannotBeRead() {
        assertThatThrownBy(() -> new ObjectMapper().readValue("{\"language\":\"xx\"}", Wish.class))
                .isInstanceOfSatisfying(
                        JsonMappingException.class,
                        fault -> assertThat(fault.getPath())
                                .extracting(JsonMappingException.Reference::getFieldName)
                                .containsExactly("language"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyReaderCanBeGivenJapaneseAtLast(Language language) {
        assertThat(language.readable())
                .startsWith(language)
                .endsWith(Language.JA)
                .doesNotHaveDuplicates();
    }
}
