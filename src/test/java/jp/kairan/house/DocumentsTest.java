package jp.kairan.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.kairan.kernel.Catalogue;
import jp.kairan.kernel.ProblemType;
import jp.kairan.testing.KairanTest;
import org.junit.jupiter.api.Test;

/** Compares the documents with the code they describe. */
@KairanTest
class DocumentsTest {
    @Inject
    @All
    List<Catalogue> catalogues;

    @Test
    void everyProblemHasItsParagraphAndNoParagraphIsLeftOver() throws IOException {
        Set<String> written = found(Path.of("docs/problems.md"), "(?m)^## `([a-z0-9-]+)`");

        assertThat(written).isEqualTo(slugs());
    }

    @Test
    void everyProblemSpeaksJapaneseToTheResident() {
        assertThat(problems())
                .allSatisfy(p -> assertThat(p.message()).as(p.slug()).matches("(?s).*[\\p{IsHiragana}].*。"));
    }

    @Test
    void aSlugBelongsToOneProblem() {
        assertThat(problems()).extracting(ProblemType::slug).doesNotHaveDuplicates();
    }

    @Test
    void everySettingHasItsRowAndNoRowIsLeftOver() throws IOException {
        Set<String> written = found(Path.of("docs/configuration.md"), "(?m)^\\| `(kairan\\.[^`]+)`");

        assertThat(written).isEqualTo(settings());
    }

    @Test
    void theReadmeIsShortEnoughToRead() throws IOException {
        assertThat(Files.readAllLines(Path.of("README.md")).size()).isLessThanOrEqualTo(200);
    }

    private List<? extends ProblemType> problems() {
        return catalogues.stream().flatMap(c -> c.problems().stream()).toList();
    }

    private Set<String> slugs() {
        return problems().stream().map(ProblemType::slug).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every property of every mapping below the prefix; a list has one row, not another for its elements. */
    private static Set<String> settings() {
        Set<String> keys = FloorsTest.MAIN.stream()
                .filter(c -> c.isAnnotatedWith(ConfigMapping.class))
                .map(c -> c.reflect())
                .flatMap(c -> ConfigMappings.getProperties(ConfigMappings.ConfigClass.configClass(c)).keySet().stream())
                .filter(key -> !key.endsWith("[*]"))
                .collect(Collectors.toCollection(TreeSet::new));
        return keys;
    }

    private static Set<String> found(Path file, String pattern) throws IOException {
        Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(file));
        return matcher.results().map(r -> r.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
