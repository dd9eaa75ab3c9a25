package jp.kairan.safety;

import static jp.kairan.safety.Asking.asked;
import static jp.kairan.safety.Asking.opened;
import static jp.kairan.safety.Asking.read;
import static jp.kairan.safety.Asking.step;
import static jp.kairan.safety.Asking.widen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import jakarta.inject.Inject;
import java.util.List;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class SpreadingChecksTest {
    private static final String TOLD = """
            select count(*) from dispatch_account a
              join dispatch d on d.id = a.dispatch_id
              join notice n on n.id = d.notice_id
             where n.kind = 'SAFETY_CHECK' and n.subject_id = ?::uuid and d.cause = 'CHANGE'""";

    @Inject
    TestCity city;

    @Inject
    Asking asking;

    private Association place;
    private Association neighbour;
    private AccountId head;
    private AccountId federation;

    @BeforeEach
    void twoAssociationsOfAFederation() {
        place = city.association(2, 2);
        neighbour = city.association(place.federation(), 1, 3);
        head = city.officer(place.place(), Role.HEAD);
        federation = city.officer(place.federation(), Role.HEAD);
    }

    @Test
    void whoeverIsAskedNewlyIsToldAndNobodyElse() {
        String id = opened(head, false, place.groups().get(0).id());
        widen(head, id, place.groups().get(1).id()).statusCode(201).body("areas", hasSize(2));
        widen(head, id, place.groups().get(1).id()).statusCode(201).body("areas", hasSize(2));

        assertThat(asking.dispatches(id)).containsExactly("PUBLICATION", "CHANGE");
        assertThat(asking.number(TOLD, id)).isEqualTo(2);
        assertThat(asked(place.housesOf(place.groups().get(1)).get(0).anyResident()))
                .containsExactly(id);
        widen(head, id, neighbour.place().id()).statusCode(403);
    }

    @Test
    void theFederationTakesACheckToItsWholeAreaAndLeadsIt() {
        String id = opened(head, false);
        step(head, id, "escalation").statusCode(403);
        AccountId far = neighbour.houses().get(0).anyResident();
        assertThat(asked(far)).isEmpty();

        step(federation, id, "escalation")
                .statusCode(201)
                .body("unit.id", equalTo(place.place().id().toString()))
                .body("lead.id", equalTo(place.federation().id().toString()))
                .body("areas", hasSize(2));
        step(federation, id, "escalation").statusCode(201).body("areas", hasSize(2));

        assertThat(asked(far)).containsExactly(id);
        assertThat(asking.number(TOLD, id)).isEqualTo(3);
        read(head, id).statusCode(200);
        step(head, id, "closing").statusCode(403);
        step(federation, id, "closing").statusCode(201);
        step(federation, id, "escalation").statusCode(409);
    }

    @Test
    void theFederationExtendsTheCheckOfOneAssociationToAnother() {
        String id = opened(head, false);
        widen(federation, id, neighbour.place().id())
                .statusCode(201)
                .body("lead.id", equalTo(place.federation().id().toString()));

        assertThat(asking.number(TOLD, id)).isEqualTo(3);
        AccountId other = city.officer(neighbour.place(), Role.HEAD);
        read(other, id).statusCode(200);
        step(other, id, "closing").statusCode(403);
    }

    @Test
    void ofManyAtOnceOneWidens() throws Exception {
        String id = opened(head, false);
        List<Integer> codes = AtOnce.times(
                4, () -> step(federation, id, "escalation").extract().statusCode());

        assertThat(codes).containsOnly(201);
        assertThat(asking.dispatches(id)).containsExactly("PUBLICATION", "CHANGE");
        assertThat(asking.number(
                        "select count(*) from audit_entry where subject_id = ?::uuid and action = 'CheckEscalated'",
                        id))
                .isEqualTo(1);
    }
}
