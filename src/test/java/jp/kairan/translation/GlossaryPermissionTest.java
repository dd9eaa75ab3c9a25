package jp.kairan.translation;

import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.access.Held;
import jp.kairan.access.Role;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.ProblemException;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@KairanTest
class GlossaryPermissionTest {
    @Inject
    TestCity city;

    @Inject
    GlossaryRig rig;

    @Inject
    Glossary glossary;

    @AfterEach
    void clear() {
        rig.clear();
    }

    @Test
    void whoeverIsNotSignedInSeesAndChangesNothing() {
        asNobody().get(GlossaryRig.PATH + "?language=vi").then().statusCode(401);
        asNobody()
                .body(Map.of("text", "nơi trú ẩn"))
                .put(GlossaryRig.PATH + "/vi/{term}", "避難所")
                .then()
                .statusCode(401);
        asNobody().delete(GlossaryRig.PATH + "/vi/{term}", "避難所").then().statusCode(401);
    }

    @Test
    void aResidentReadsItAndMayNotChangeIt() {
        var resident = city.association(1, 1).houses().get(0).anyResident();

        rig.list(resident, "vi").statusCode(200);
        refused(resident);
    }

    @Test
    void theHeadOfAnAssociationMayNotChangeIt() {
        refused(city.officer(city.association(1, 1).place(), Role.HEAD));
    }

    @Test
    void theHeadOfAFederationMayNotChangeIt() {
        refused(city.officer(city.federation(), Role.HEAD));
    }

    @ParameterizedTest
    @EnumSource(names = {"CITY_ADMIN", "CITY_STAFF"})
    void theCitysOfficeMay(Role role) {
        var officer = city.officer(city.city(), role);

        rig.put(officer, "vi", "避難所", "nơi trú ẩn").statusCode(200);
        rig.remove(officer, "vi", "避難所").statusCode(204);
    }

    /** The door has its own lock: jobs and other doors come without the filter of HTTP. */
    @Test
    void theDoorRefusesAnOfficeBelowTheCityEvenWithTheRoleOfTheCity() {
        var place = city.federation();
        Actor low = new Actor(
                Actor.Kind.PERSON,
                Optional.of(city.account()),
                Optional.empty(),
                Optional.empty(),
                List.of(new Held(Role.CITY_STAFF, place.kind(), place.id(), place.path())),
                List.of());

        assertThatThrownBy(() -> glossary.put(low, Language.VI, "避難所", "nơi trú ẩn"))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.type()).isEqualTo(KernelProblem.FORBIDDEN));
        assertThatThrownBy(() -> glossary.entries(Actor.ANONYMOUS, Language.VI))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.type()).isEqualTo(KernelProblem.UNAUTHENTICATED));
    }

    private void refused(AccountId who) {
        rig.put(who, "vi", "避難所", "nơi trú ẩn").statusCode(403);
        rig.remove(who, "vi", "避難所").statusCode(403);
        assertThat(glossary.in(Language.VI).words()).containsEntry("避難所", "nơi lánh nạn");
    }
}
