package jp.kairan.circulars;

import static jp.kairan.circulars.Writing.drafted;
import static jp.kairan.circulars.Writing.published;
import static jp.kairan.circulars.Writing.read;
import static jp.kairan.circulars.Writing.send;
import static jp.kairan.circulars.Writing.words;
import static jp.kairan.testing.Calls.as;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.ListId;
import jp.kairan.access.Role;
import jp.kairan.access.Term;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.kernel.Sql;
import jp.kairan.kernel.Uuids;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.House;
import jp.kairan.testing.TestCity.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class AudienceTest {
    @Inject
    TestCity city;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    private TestCity.Association association;
    private Place federation;
    private Place place;
    private AccountId head;
    private AccountId federationHead;
    private House here;
    private House there;

    @BeforeEach
    void anAssociationOfTwoGroups() {
        association = city.association(2, 1);
        federation = association.federation();
        place = association.place();
        head = city.officer(place, Role.HEAD);
        federationHead = city.officer(federation, Role.HEAD);
        here = association.houses().get(0);
        there = association.houses().get(1);
    }

    private String publish(AccountId by, Place unit, Term... audience) {
        return published(by, words(unit, "audience", List.of(audience)));
    }

    @Transactional
    ListId list(Place owner, HouseRow... rows) {
        ListId id = ListId.next();
        sql.update(
                "insert into named_list (id, unit_id, name, created_by, created_at) values (?, ?, ?, ?, ?)",
                id,
                owner.id(),
                "委員" + id,
                head,
                Instant.now(clock));
        for (HouseRow row : rows) {
            sql.update(
                    "insert into named_list_entry (list_id, household_id, account_id) values (?, ?, ?)",
                    id,
                    row.house() == null ? null : row.house().id(),
                    row.account());
        }
        return id;
    }

    record HouseRow(House house, AccountId account) {}

    @Transactional
    void join(Place organisation, AccountId account) {
        sql.update(
                "insert into organisation_member (id, unit_id, account_id, from_on, created_at) values (?, ?, ?, ?, ?)",
                Uuids.next(),
                organisation.id(),
                account,
                LocalDate.now(clock),
                Instant.now(clock));
    }

    private void isReadBy(String id, AccountId... readers) {
        for (AccountId reader : readers) {
            read(reader, id).then().statusCode(200);
        }
    }

    private void isHiddenFrom(String id, AccountId... others) {
        for (AccountId other : others) {
            read(other, id).then().statusCode(404);
        }
    }

    @Test
    void everyoneOfAGroupReadsWhatIsForTheGroup() {
        String id =
                publish(head, place, Term.everyone(association.groups().get(0).id()));
        isReadBy(id, here.anyResident());
        isHiddenFrom(id, there.anyResident());
    }

    @Test
    void headsAloneReadWhatIsForHeads() {
        String id = publish(federationHead, federation, Term.office(Role.HEAD, federation.id()));
        isReadBy(id, head);
        isHiddenFrom(id, here.anyResident(), city.officer(place, Role.SUPPORTER));
    }

    @Test
    void anOfficeThatHasEndedReadsNoMore() {
        AccountId former = city.account();
        city.appoint(
                former,
                place,
                Role.HEAD,
                LocalDate.now(clock).minusYears(2),
                LocalDate.now(clock).minusDays(1));
        isHiddenFrom(publish(federationHead, federation, Term.office(Role.HEAD, federation.id())), former);
    }

    @Test
    void membersOfAnOrganisationReadWhatIsForIt() {
        Place hall = city.unit(federation, UnitKind.ORGANISATION, "公民館");
        AccountId member = here.anyResident();
        join(hall, member);
        String id = publish(federationHead, federation, Term.organisation(hall.id()));
        isReadBy(id, member);
        isHiddenFrom(id, there.anyResident());
    }

    @Test
    void aListReachesItsHousesAndItsPeople() {
        AccountId guest = city.account();
        ListId list = list(place, new HouseRow(here, null), new HouseRow(null, guest));
        String id = publish(head, place, Term.list(list));
        isReadBy(id, here.anyResident(), guest);
        isHiddenFrom(id, there.anyResident());
    }

    @Test
    void unitsAndListsThatAreNotBelowThePublisherAreLikeThoseThatDoNotExist() {
        Place other = city.association(federation, 1, 1).place();
        for (Term term : List.of(
                Term.everyone(other.id()),
                Term.everyone(federation.id()),
                Term.office(Role.HEAD, federation.id()),
                Term.list(list(other)),
                Term.list(list(federation)),
                Term.everyone(new UnitId(UUID.randomUUID())),
                Term.list(new ListId(UUID.randomUUID())))) {
            send(head, words(place, "audience", List.of(term)))
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("urn:kairan:problem:not-found"));
        }
    }

    @Test
    void aRevisionMayNotReachFurtherEither() {
        String id = drafted(head, place);
        Writing.patch(head, id, Map.of("lockVersion", 0, "audience", List.of(Term.everyone(federation.id()))))
                .then()
                .statusCode(404);
        read(head, id).then().body("lockVersion", equalTo(0));
    }

    @Test
    void partsThatReachNobodyAreRefused() {
        Place hall = city.unit(place, UnitKind.ORGANISATION, "消防分団");
        for (Object term : List.of(
                Map.of("kind", "OFFICE", "unit", place.id()),
                Map.of("kind", "LIST", "unit", place.id()),
                Map.of("kind", "EVERYONE"),
                Map.of("unit", place.id()),
                Term.subscribers(place.id()),
                Term.everyone(hall.id()),
                Term.organisation(place.id()))) {
            send(head, words(place, "audience", List.of(term)))
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", equalTo("audience[0]"));
        }
    }

    @Test
    void theReachCountsHousesPeopleAndDevicesOnce() {
        city.phone(here.anyResident(), "reach-" + UUID.randomUUID());
        city.phone(here.anyResident(), "reach-" + UUID.randomUUID());
        ListId list = list(place, new HouseRow(here, null), new HouseRow(null, city.account()));
        String id = drafted(
                head,
                words(
                        place,
                        "audience",
                        List.of(Term.everyone(place.id()), Term.list(list), Term.office(Role.HEAD, place.id()))));
        as(head).get(Writing.PATH + id + "/reach")
                .then()
                .statusCode(200)
                .body("households", equalTo(2))
                .body("people", equalTo(4))
                .body("devices", equalTo(2));
    }
}
