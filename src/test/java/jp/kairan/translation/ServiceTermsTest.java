package jp.kairan.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kairan.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ServiceTermsTest {
    private static final int LONGEST = 60;
    private static final Map<String, UnicodeScript> SCRIPTS = Map.of(
            "Hans", UnicodeScript.HAN,
            "Hant", UnicodeScript.HAN,
            "Kore", UnicodeScript.HANGUL);

    private final ServiceTerms terms = new ServiceTerms();

    static Stream<Language> foreign() {
        return Arrays.stream(Language.values()).filter(language -> !language.japanese());
    }

    @Test
    void thereAreFifteenLanguagesAndNoneOfThemIsJapanese() {
        assertThat(foreign())
                .hasSize(15)
                .allSatisfy(l -> assertThat(terms.in(l)).isNotEmpty());
        assertThat(terms.in(Language.JA)).isEmpty();
        assertThat(terms.in(Language.JA_EASY)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void everyTermHasAWordThatMayStandInTheGlossary(Language language) {
        assertThat(terms.in(language)).hasSizeGreaterThanOrEqualTo(60);
        assertThat(terms.in(language).keySet())
                .isEqualTo(terms.in(Language.EN).keySet())
                .contains("町会", "班長", "回覧板", "避難所", "指定緊急避難場所");
        terms.in(language).forEach((term, text) -> {
            TermBounds.check(language, term, text);
            assertThat(text).as(term).hasSizeLessThanOrEqualTo(LONGEST).doesNotContainPattern("[()（）\\[\\]]");
            assertThat(TermBounds.composed(text)).as(term).isEqualTo(text);
            assertThat(Normalizer.isNormalized(term, Normalizer.Form.NFC)).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void everyWordIsWrittenInTheScriptOfItsLanguage(Language language) {
        UnicodeScript wanted = SCRIPTS.containsKey(language.script())
                ? SCRIPTS.get(language.script())
                : UnicodeScript.forName(language.script());

        terms.in(language)
                .forEach((term, text) -> assertThat(text.codePoints().filter(Character::isLetter))
                        .as("%s: %s", term, text)
                        .isNotEmpty()
                        .allMatch(letter -> UnicodeScript.of(letter) == wanted));
    }

    /** Whoever flees to a shelter that is none, or waits for an order that was given, is in danger. */
    @ParameterizedTest
    @MethodSource("foreign")
    void whatMustNotBeTakenForEachOtherIsCalledDifferently(Language language) {
        List<List<String>> kinds = List.of(
                List.of("避難所", "指定緊急避難場所", "指定避難所", "福祉避難所", "一時避難場所", "避難場所"),
                List.of("避難指示", "高齢者等避難", "緊急安全確保"),
                List.of("大津波警報", "津波警報", "津波注意報"),
                List.of("資源ごみ", "燃やすごみ", "埋立ごみ", "粗大ごみ"),
                List.of("町会", "班", "校下", "町会連合会"),
                List.of("町会長", "班長", "班員"),
                List.of("断水", "停電"));

        assertThat(kinds).allSatisfy(kind -> {
            Set<String> words = kind.stream().map(terms.in(language)::get).collect(Collectors.toSet());
            assertThat(words).doesNotContainNull().hasSameSizeAs(kind);
        });
    }
}
