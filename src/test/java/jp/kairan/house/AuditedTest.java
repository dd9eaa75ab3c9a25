package jp.kairan.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.ws.rs.GET;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.kairan.access.Action;
import jp.kairan.access.Does;
import jp.kairan.audit.Audit;
import org.junit.jupiter.api.Test;

/**
 * Holds that whatever an office changes is written down: from each such operation some way of calls leads to the audit
 * without leaving the operation's own package. That each way does is for the tests of the operation.
 */
class AuditedTest {
    /** Of these no office is needed; any action that is added counts as an office's until it is named here. */
    private static final Set<Action> OF_NO_OFFICE = Set.of(Action.PUBLIC, Action.OWN, Action.UNIT_READ);

    private static final Map<String, String> NOT_WRITTEN_DOWN =
            Map.of("TemplateResource.preview", "fills a template for the eyes of the caller and keeps nothing");

    /** They write down what follows from an act for others, and only where something follows. */
    private static final Set<String> ON_THE_SIDE = Set.of("Seats.fill");

    @Test
    void whateverAnOfficeChangesIsWrittenDown() {
        List<JavaMethod> changes = changes();

        assertThat(changes).hasSizeGreaterThan(80);
        assertThat(changes.stream().filter(change -> !writtenDown(change)).map(AuditedTest::name))
                .containsExactlyInAnyOrderElementsOf(NOT_WRITTEN_DOWN.keySet());
    }

    private static List<JavaMethod> changes() {
        return FloorsTest.MAIN.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Does.class) && !method.isAnnotatedWith(GET.class))
                .filter(method -> !OF_NO_OFFICE.contains(
                        method.getAnnotationOfType(Does.class).value()))
                .toList();
    }

    private static boolean writtenDown(JavaMethod change) {
        Set<JavaCodeUnit> seen = new HashSet<>(Set.of(change));
        Deque<JavaCodeUnit> ahead = new ArrayDeque<>(seen);
        while (!ahead.isEmpty()) {
            for (JavaCodeUnit called : calledFrom(ahead.poll())) {
                if (called.getOwner().isEquivalentTo(Audit.class)
                        && called.getName().equals("note")) {
                    return true;
                }
                boolean home = FloorsTest.room(called.getOwner()).equals(FloorsTest.room(change.getOwner()));
                if (home && !ON_THE_SIDE.contains(name(called)) && seen.add(called)) {
                    ahead.add(called);
                }
            }
        }
        return false;
    }

    /** Lambdas count as part of the method they stand in. */
    private static List<JavaCodeUnit> calledFrom(JavaCodeUnit caller) {
        return Stream.of(
                        caller.getCallsFromSelf().stream()
                                .map(call -> call.getTarget().resolveMember()),
                        caller.getMethodReferencesFromSelf().stream()
                                .map(reference -> reference.getTarget().resolveMember()))
                .<Optional<? extends JavaMember>>flatMap(targets -> targets)
                .flatMap(Optional::stream)
                .map(JavaCodeUnit.class::cast)
                .flatMap(called -> Stream.concat(Stream.of(called), overriding(called)))
                .toList();
    }

    private static Stream<JavaMethod> overriding(JavaCodeUnit called) {
        String[] parameters =
                called.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
        return called.isConstructor()
                ? Stream.of()
                : called.getOwner().getAllSubclasses().stream()
                        .flatMap(type -> type.tryGetMethod(called.getName(), parameters).stream());
    }

    private static String name(JavaCodeUnit unit) {
        return unit.getOwner().getSimpleName() + "." + unit.getName();
    }
}
