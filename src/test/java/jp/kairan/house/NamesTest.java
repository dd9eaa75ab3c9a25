package jp.kairan.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import jp.kairan.access.Does;
import jp.kairan.kernel.Sha256;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.Test;

/** Holds the grammar of names and what each kind of type may do. */
class NamesTest {
    private static final int LONGEST_FILE = 250;

    @Test
    void everyOperationDeclaresItsAction() {
        methods().that(areOperations()).should().beAnnotatedWith(Does.class).check(FloorsTest.MAIN);
    }

    @Test
    void operationsArePublicBecauseOthersSilentlyAnswer404() {
        methods().that(areOperations()).should().bePublic().check(FloorsTest.MAIN);
    }

    @Test
    void idempotentOperationsAnswerWithAResponse() {
        methods()
                .that()
                .areAnnotatedWith(jp.kairan.gate.Idempotent.class)
                .should()
                .haveRawReturnType(RestResponse.class)
                .check(FloorsTest.MAIN);
    }

    @Test
    void resourcesAreHttpAlone() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .haveSimpleNameEndingWith("Resource")
                .check(FloorsTest.MAIN);
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .beAnnotatedWith(Transactional.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(jp.kairan.kernel.Sql.class)
                .check(FloorsTest.MAIN);
    }

    @Test
    void noTypeIsNamedAfterWhatItIsMadeOf() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Utils?|Helper|Dto|DTO)(\\$.*)?")
                .check(FloorsTest.MAIN);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields().should().beAnnotatedWith(jakarta.inject.Inject.class).check(FloorsTest.MAIN);
    }

    @Test
    void hashesAreMadeInOnePlace() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Sha256.class.getName())
                .should()
                .callMethod(MessageDigest.class, "getInstance", String.class)
                .check(FloorsTest.MAIN);
    }

    @Test
    void timeIsReadThroughTheClockAlone() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.ZonedDateTime.class, "now")
                .orShould()
                .callMethod(java.time.OffsetDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(FloorsTest.MAIN);
    }

    @Test
    void settingsAreReadThroughMappings() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(org.eclipse.microprofile.config.inject.ConfigProperty.class)
                .check(FloorsTest.MAIN);
    }

    @Test
    void noFileIsLongerThanOneThing() throws IOException {
        try (var files = Files.walk(java.nio.file.Path.of("src/main/java"))) {
            assertThat(files.filter(f -> f.toString().endsWith(".java")))
                    .allSatisfy(f -> assertThat(Files.readAllLines(f).size())
                            .as(f.toString())
                            .isLessThanOrEqualTo(LONGEST_FILE));
        }
    }

    private static com.tngtech.archunit.base.DescribedPredicate<JavaMethod> areOperations() {
        List<Class<? extends java.lang.annotation.Annotation>> verbs =
                List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);
        return com.tngtech.archunit.base.DescribedPredicate.describe(
                "are operations of the API", method -> verbs.stream().anyMatch(method::isAnnotatedWith));
    }

    /** Creating POSTs take an Idempotency-Key; these create nothing that a repeat would double, or have keys of their own. */
    private static final Set<String> NOT_CREATING = Set.of(
            "HouseholdResource.depart",
            "SessionResource.renewSession",
            "ResidentResource.depart",
            "OfficeResource.end",
            "UnitResource.close",
            "SessionResource.refreshSession",
            "PlainJapaneseResource.check",
            "ShelterResource.nearest",
            "TelegramResource.take",
            "TemplateResource.preview",
            "OfferResource.contact",
            "HelpResource.look",
            "SafetyHouseholdResource.look",
            "AnswerResource.answer",
            "WatchEventResource.take",
            "WatchEventResource.takeForwarded");

    @Test
    void everyCreatingPostTakesAnIdempotencyKey() {
        methods()
                .that()
                .areAnnotatedWith(POST.class)
                .should(new ArchCondition<>("be @Idempotent or be listed as creating nothing") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        if (!method.isAnnotatedWith(jp.kairan.gate.Idempotent.class)
                                && !NOT_CREATING.contains(method.getOwner().getSimpleName() + "." + method.getName())) {
                            events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                        }
                    }
                })
                .allowEmptyShould(true)
                .check(FloorsTest.MAIN);
    }
}
