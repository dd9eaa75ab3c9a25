package jp.kairan.bookings;

import static jp.kairan.bookings.Counter.lent;
import static jp.kairan.bookings.Counter.room;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.access.UnitKind;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.NewWord;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Place;
import jp.kairan.translation.ProtectedTerms.Name;
import org.junit.jupiter.api.Test;

@KairanTest
class FacilityNamesTest {
    @Inject
    TestCity city;

    @Inject
    FacilityNames names;

    private final String word = NewWord.next();

    private List<String> known() {
        return names.names().stream().map(Name::text).toList();
    }

    @Test
    void aHallOfAFederationOrOfItsOrganisationIsKnownByItsName() {
        Place federation = city.federation();
        Place centre = city.unit(federation, UnitKind.ORGANISATION, word + "公民館");
        AccountId head = city.officer(federation, Role.HEAD);
        lent(head, room(federation, "name", word + "会館"));
        lent(head, room(centre, "name", word + "ホール"));

        assertThat(known()).contains(word + "会館", word + "ホール");
    }

    @Test
    void aHallOfAnAssociationIsKnownWhereItIsCalledAfterIt() {
        Place place = city.unit(city.federation(), UnitKind.ASSOCIATION, word + "町会");
        AccountId head = city.officer(place, Role.HEAD);
        String stranger = NewWord.next() + "会館";
        lent(head, room(place, "name", word + "第一集会所"));
        lent(head, room(place, "name", stranger));

        assertThat(known()).contains(word + "第一集会所").doesNotContain(stranger);
    }

    @Test
    void whatIsAWordAndNoNameAndWhatIsNoHallIsLeftOut() {
        Place federation = city.federation();
        AccountId head = city.officer(federation, Role.HEAD);
        Map<String, Object> tent = Counter.tents(federation, 1);
        tent.put("name", word + "ホール");
        lent(head, tent);
        lent(head, room(federation, "name", "集会所"));
        lent(head, room(federation, "name", word));

        assertThat(known()).doesNotContain(word + "ホール", "集会所", word);
    }

    @Test
    void aHallThatIsNoLongerLentIsNoLongerNamed() {
        Place federation = city.federation();
        AccountId head = city.officer(federation, Role.HEAD);
        String id = lent(head, room(federation, "name", word + "会館"));
        as(head).post(Counter.FACILITIES + id + "/retirement").then().statusCode(201);

        assertThat(known()).doesNotContain(word + "会館");
    }
}
