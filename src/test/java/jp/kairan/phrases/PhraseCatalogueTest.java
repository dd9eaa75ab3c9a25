package jp.kairan.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kairan.kernel.Catalogue;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.ProblemType;
import jp.kairan.testing.KairanTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the catalogue that is delivered to what the package promises. */
@KairanTest
class PhraseCatalogueTest {
    private static final int LONGEST = 300;
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern MARKUP = Pattern.compile("<[A-Za-z/!]|&[a-z#0-9]+;|\\*\\*|__|\\]\\(|^#|```");
    private static final Pattern CHECKED = Pattern.compile("\\d{4}-\\d{2}-\\d{2} [\\p{L}\\p{N}・（）() -]+");
    private static final Set<Language> WITH_ALL_PROBLEMS = Set.of(Language.JA, Language.JA_EASY, Language.EN);

    @Inject
    Phrases phrases;

    @Inject
    @All
    List<Catalogue> catalogues;

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasEveryPhraseInThePresentVersion(Language language) {
        List<String> missing = japanese(Phrases.IN_EVERY_LANGUAGE)
                .map(Phrase::key)
                .filter(key -> phrases.in(key, language).isEmpty())
                .toList();

        assertThat(missing).isEmpty();
        assertThat(phrases.complete(language)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageSaysTheProblemsOfHttpAndThreeSayAll(Language language) {
        Stream<String> must = WITH_ALL_PROBLEMS.contains(language)
                ? problems().map(ProblemType::slug)
                : Arrays.stream(KernelProblem.values()).map(KernelProblem::slug);

        assertThat(must.filter(slug -> phrases.in("problem." + slug, language).isEmpty()))
                .isEmpty();
    }

    @Test
    void everyProblemHasItsPhraseAndNoPhraseIsLeftOver() {
        Set<String> written =
                japanese(List.of("problems")).map(Phrase::key).collect(Collectors.toCollection(TreeSet::new));

        assertThat(written)
                .isEqualTo(problems().map(p -> "problem." + p.slug()).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void aProblemSaysInJapaneseWhatItsTypeSays() {
        assertThat(problems())
                .allSatisfy(problem -> assertThat(phrases.in("problem." + problem.slug(), Language.JA))
                        .as(problem.slug())
                        .hasValueSatisfying(phrase -> assertThat(phrase.text()).isEqualTo(problem.message())));
    }

    /** Numbers are read as figures in every language here, so that a wrong one stands out to anybody. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aTranslationHasTheFiguresAndParametersOfTheJapanese(Language language) {
        assertThat(inLanguage(language)).allSatisfy(phrase -> {
            String source = phrases.find(phrase.key(), Language.JA).text();
            assertThat(counted(phrase.text())).as(phrase.key()).isEqualTo(counted(source));
            assertThat(Parameters.of(phrase.text())).as(phrase.key()).isEqualTo(Parameters.of(source));
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPhraseIsShortAndPlainText(Language language) {
        assertThat(inLanguage(language)).allSatisfy(phrase -> {
            assertThat(phrase.text().codePointCount(0, phrase.text().length()))
                    .as(phrase.key())
                    .isLessThanOrEqualTo(LONGEST);
            assertThat(MARKUP.matcher(phrase.text()).find()).as(phrase.key()).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whoCheckedAPhraseIsAnOffice(Language language) {
        assertThat(inLanguage(language).filter(phrase -> phrase.checkedBy() != null))
                .allSatisfy(phrase -> assertThat(phrase.checkedBy())
                        .as(phrase.key())
                        .matches(CHECKED)
                        .doesNotContain("さん", "様", "氏 "));
    }

    private Stream<Phrase> japanese(List<String> groups) {
        return groups.stream().flatMap(group -> phrases.group(group, Language.JA).stream());
    }

    private Stream<Phrase> inLanguage(Language language) {
        return japanese(Phrases.GROUPS).flatMap(phrase -> phrases.in(phrase.key(), language).stream());
    }

    private Stream<? extends ProblemType> problems() {
        return catalogues.stream().flatMap(catalogue -> catalogue.problems().stream());
    }

    private static TreeMap<String, Long> counted(String text) {
        return DIGITS.matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }
}
