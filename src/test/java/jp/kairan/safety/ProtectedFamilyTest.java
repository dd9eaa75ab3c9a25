package jp.kairan.safety;

import static jp.kairan.safety.Asking.asked;
import static jp.kairan.safety.Asking.opened;
import static jp.kairan.safety.Asking.read;
import static jp.kairan.safety.Asking.widen;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import jp.kairan.testing.TestCity.House;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of a protected household nobody is asked who lives elsewhere, because nobody knows which of them is not to know. */
@KairanTest
class ProtectedFamilyTest {
    private static final String READS = """
            select count(*) from notice n cross join lateral notice_readers(n.id, current_date) r
             where n.kind = 'SAFETY_CHECK' and n.subject_id = ?::uuid and r.account_id = ?""";

    private static final String TOLD = """
            select count(*) from dispatch_account a
              join dispatch d on d.id = a.dispatch_id
              join notice n on n.id = d.notice_id
             where n.kind = 'SAFETY_CHECK' and n.subject_id = ?::uuid and a.account_id = ?""";

    @Inject
    TestCity city;

    @Inject
    Asking asking;

    private Association place;
    private House house;
    private AccountId head;
    private AccountId elsewhere;

    @BeforeEach
    void aHousehold() {
        asking.endOthers();
        place = city.association(2, 1);
        head = city.officer(place.place(), Role.HEAD);
        house = city.house(place.groups().get(0), 2);
        elsewhere = house.accounts().get(1);
        asking.livesElsewhere(elsewhere);
    }

    @AfterEach
    void end() {
        asking.endOthers();
    }

    @Test
    void theyAreAskedUntilItIsProtected() {
        String id = opened(head, false);
        assertThat(asking.number(READS, id, elsewhere)).isEqualTo(1);
        assertThat(inbox(elsewhere)).contains(id);

        asking.shield(house.id());

        assertThat(asking.number(READS, id, elsewhere)).isZero();
        assertThat(inbox(elsewhere)).isEmpty();
        assertThat(asking.number(READS, id, house.anyResident())).isEqualTo(1);
        assertThat(inbox(house.anyResident())).contains(id);
    }

    private static List<String> inbox(AccountId account) {
        return as(account).get("/api/v1/inbox").path("items.subject");
    }

    @Test
    void norAreTheyAskedWhenTheAreaGrows() {
        asking.shield(house.id());
        String id = opened(head, false, place.groups().get(1).id());
        widen(head, id, place.groups().get(0).id()).statusCode(201);

        assertThat(asking.number(TOLD, id, elsewhere)).isZero();
        assertThat(asking.number(TOLD, id, house.anyResident())).isEqualTo(1);
    }

    @Test
    void forThemThereIsNoSuchCheck() {
        String id = opened(head, false);
        assertThat(asked(elsewhere)).containsExactly(id);

        asking.shield(house.id());

        assertThat(asked(elsewhere)).isEmpty();
        read(elsewhere, id).statusCode(404);
        assertThat(asked(house.anyResident())).containsExactly(id);
    }
}
