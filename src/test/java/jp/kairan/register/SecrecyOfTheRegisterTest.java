package jp.kairan.register;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds that the register stays in its own store: nobody else reads its tables, and none of it goes into a file. */
class SecrecyOfTheRegisterTest {
    private static final Pattern TABLES = Pattern.compile("support_(entry|look|opening)", Pattern.CASE_INSENSITIVE);

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("jp.kairan");

    @Test
    void noOtherPackageAndNoOtherMigrationNamesItsTables() throws IOException {
        try (var files = Files.walk(Path.of("src/main"))) {
            Set<String> naming = files.filter(Files::isRegularFile)
                    .filter(file -> TABLES.matcher(text(file)).find())
                    .map(file -> file.getParent().getFileName() + "/"
                            + (file.toString().endsWith(".sql") ? file.getFileName() : ""))
                    .collect(Collectors.toSet());

            assertThat(naming).containsExactlyInAnyOrder("register/", "migration/V061__register.sql");
        }
    }

    @Test
    void nothingOfItIsWrittenIntoTablesPaperOrFeeds() {
        noClasses()
                .that()
                .resideInAPackage("jp.kairan.register..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jp.kairan.tables..", "jp.kairan.paper..", "jp.kairan.ical..", "jp.kairan.attachments..")
                .orShould()
                .beAnnotatedWith(Produces.class)
                .check(MAIN);
    }

    @Test
    void itShowsNothingToItsNeighboursButHouseholds() {
        List<String> open = MAIN.stream()
                .filter(type -> type.getPackageName().equals("jp.kairan.register"))
                .filter(type -> type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
                .filter(type -> !type.getSimpleName().contains("_"))
                .map(type -> type.getSimpleName())
                .toList();

        assertThat(open).containsExactly("SupportMarks");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            return ""; // a picture or a font
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
