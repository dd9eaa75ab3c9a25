package jp.kairan.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Holds the one rule of the house: import only from floors below your own. */
class FloorsTest {
    /** From the ground up; docs/architecture.md says what each package is. */
    static final List<Set<String>> FLOORS = List.of(
            Set.of("kernel", "tables", "paper", "ical", "outgoing", "postgres", "localfcm", "xml"),
            Set.of("access", "live", "phrases", "cap"),
            Set.of("audit", "gate", "accounts", "plain", "web"),
            Set.of("devices", "attachments", "translation"),
            Set.of("directory"),
            Set.of("notices", "hazards", "shelters", "evidence"),
            Set.of("identity", "register"),
            Set.of("circulars", "events", "bookings", "broadcasts", "snow", "safety", "watch", "push"),
            Set.of("admin", "demo"));

    /** Packages on one floor that lean on each other: what each of them may import of the others. */
    private static final Map<String, Set<String>> ROOMS = Map.ofEntries(
            entry("broadcasts.templates", Set.of()),
            entry("broadcasts", Set.of("broadcasts.templates")),
            entry("broadcasts.outlets", Set.of("broadcasts", "broadcasts.templates")),
            entry("broadcasts.chain", Set.of()),
            entry("hazards.jma", Set.of()),
            entry("hazards", Set.of("hazards.jma")),
            entry("hazards.feed", Set.of("hazards", "hazards.jma")),
            entry("push.web", Set.of()),
            entry("push", Set.of("push.web")),
            entry("safety", Set.of()),
            entry("safety.board", Set.of("safety")),
            entry("safety.answers", Set.of("safety")),
            entry("safety.links", Set.of("safety", "safety.answers")),
            entry("safety.ladder", Set.of("safety")),
            entry("safety.help", Set.of("safety", "safety.board")),
            entry("safety.rounds", Set.of("safety", "safety.board")),
            entry("safety.drills", Set.of("safety", "safety.board")));

    private static final String ROOT = "jp.kairan.";
    private static final Map<String, Integer> FLOOR_OF = IntStream.range(0, FLOORS.size())
            .boxed()
            .flatMap(floor -> FLOORS.get(floor).stream().map(name -> Map.entry(name, floor)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("jp.kairan");

    @Test
    void importsPointOnlyDownstairs() {
        classes()
                .that()
                .resideInAnyPackage("jp.kairan.*..")
                .should(importOnlyFromFloorsBelow())
                .check(MAIN);
    }

    @Test
    void roomsOfOneFeatureImportOneWay() {
        Set<String> features =
                ROOMS.keySet().stream().map(name -> name.split("\\.")[0]).collect(Collectors.toSet());

        classes()
                .that(describe("belong to a feature of several rooms", type -> features.contains(room(type))))
                .should(importOnlyFromRoomsBefore())
                .check(MAIN);
    }

    @Test
    void everyPackageHasItsFloor() {
        Set<String> packages = MAIN.stream()
                .map(FloorsTest::room)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(FLOOR_OF.keySet()).containsAll(packages);
    }

    @Test
    void everyPackageBeginsWithItsFirstPage() {
        Set<String> packages = MAIN.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());

        assertThat(packages)
                .allSatisfy(name -> assertThat(
                                java.nio.file.Path.of("src/main/java/" + name.replace('.', '/') + "/package-info.java"))
                        .exists());
    }

    private static ArchCondition<JavaClass> importOnlyFromFloorsBelow() {
        return new ArchCondition<>("import only from floors below their own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String home = room(type);
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    String other = room(dependency.getTargetClass());
                    if (!other.isEmpty()
                            && !other.equals(home)
                            && FLOOR_OF.getOrDefault(other, 99) >= FLOOR_OF.getOrDefault(home, 0)) {
                        events.add(violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaClass> importOnlyFromRoomsBefore() {
        return new ArchCondition<>("import only from the rooms before their own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String home = inner(type);
                // A room that is not in the table is not known to lean on anything.
                Set<String> before = ROOMS.getOrDefault(home, Set.of());
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass other = dependency.getTargetClass();
                    if (room(other).equals(room(type))
                            && !inner(other).equals(home)
                            && !before.contains(inner(other))) {
                        events.add(violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static String inner(JavaClass type) {
        return type.getBaseComponentType().getPackageName().substring(ROOT.length());
    }

    /** The package below the root that a class lives in; empty for the root itself and for foreign classes. */
    static String room(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(ROOT)) {
            return "";
        }
        String rest = name.substring(ROOT.length());
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }
}
