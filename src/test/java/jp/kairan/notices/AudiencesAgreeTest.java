package jp.kairan.notices;

import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.kairan.access.AccountId;
import jp.kairan.access.ListId;
import jp.kairan.access.Role;
import jp.kairan.access.Term;
import jp.kairan.access.UnitKind;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import jp.kairan.testing.TestCity.House;
import jp.kairan.testing.TestCity.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the audience and whoever the readers: inbox, readership, tallies and the SQL of the audience say the same. */
@KairanTest
class AudiencesAgreeTest {
    private static final String READERS = "select distinct account_id as id from notice_readers(?, ?)";
    private static final String HOMES = "select count(*) from notice_readers(?, ?) where household_id is not null";
    private static final String HOMELESS = """
            select count(*) from (select account_id from notice_readers(?, ?)
                                   group by account_id having count(household_id) = 0) x""";
    private static final String HOUSES = "select count(*) from notice_houses(?, ?, '', '~')";

    @Inject
    TestCity city;

    @Inject
    TestNotices notices;

    @Inject
    Readership readership;

    @Inject
    java.time.Clock clock;

    private Random random;
    private Place federation;
    private List<Association> associations;
    private List<Place> bodies;
    private List<House> houses;
    private List<AccountId> people;
    private List<ListId> lists;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyWayOfAskingGivesTheSameReaders(long seed) {
        random = new Random(seed);
        settle();
        List<TestNotices.Sent> sent = IntStream.range(0, 8)
                .mapToObj(i -> notices.to(federation, audience()))
                .toList();
        sent.forEach(this::readSome);

        for (TestNotices.Sent one : sent) {
            Set<UUID> readers = new HashSet<>(notices.ids(READERS, one.id(), today()));
            assertThat(people.stream()
                            .filter(p -> readership.addressed(p, one.id()))
                            .map(AccountId::value))
                    .as("seed %d notice %s", seed, one.id())
                    .containsExactlyInAnyOrderElementsOf(readers);
            assertTallyAddsUp(one);
        }
        for (AccountId person : people) {
            Set<String> expected = sent.stream()
                    .filter(s -> readership.addressed(person, s.id()))
                    .map(s -> s.id().toString())
                    .collect(Collectors.toSet());
            assertThat(as(person).get("/api/v1/inbox").then().extract().<List<String>>path("items.id"))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void ofAProtectedHouseholdNobodyElsewhereIsAddressed() {
        federation = city.federation();
        House shielded = city.house(federation, 2);
        AccountId elsewhere = shielded.accounts().get(1);
        ListId list = notices.list(federation, shielded.anyResident(), List.of(shielded.id()), List.of());
        List<Term> terms = List.of(Term.everyone(federation.id()), Term.list(list));
        assertThat(readership.reach(terms).people()).isEqualTo(2);
        notices.shield(shielded.id(), elsewhere);

        for (Term term : terms) {
            TestNotices.Sent sent = notices.to(federation, term);
            assertThat(notices.ids(READERS, sent.id(), today()))
                    .containsExactly(shielded.anyResident().value());
            assertThat(readership.addressed(elsewhere, sent.id())).isFalse();
        }
        assertThat(readership.reach(terms).people()).isEqualTo(1);
        as(elsewhere).get("/api/v1/inbox").then().body("items", hasSize(0));
    }

    private void assertTallyAddsUp(TestNotices.Sent one) {
        AccountId staff = city.officer(city.city(), Role.CITY_ADMIN);
        JsonPath above = tally(staff, one, federation);
        assertThat(above.getLong("total.accounts.addressed"))
                .isEqualTo(notices.number(HOMES, one.id(), today()) + notices.number(HOMELESS, one.id(), today()));
        assertThat(above.getLong("total.households.addressed")).isEqualTo(notices.number(HOUSES, one.id(), today()));
        for (String count : List.of(
                "households.addressed",
                "households.withLogin",
                "households.opened",
                "households.confirmed",
                "households.paper",
                "accounts.addressed",
                "accounts.opened",
                "accounts.confirmed")) {
            long parts = above.<Number>getList("parts.counts." + count).stream()
                    .mapToLong(Number::longValue)
                    .sum();
            assertThat(above.getLong("total." + count)).isEqualTo(above.getLong("here." + count) + parts);
        }
        for (int i = 0; i < above.getList("parts").size(); i++) {
            String unit = above.getString("parts[" + i + "].unit");
            JsonPath below = tally(staff, one, unit);
            assertThat(below.<Object>get("total")).isEqualTo(above.<Object>get("parts[" + i + "].counts"));
        }
        long unread = as(staff)
                .get("/api/v1/notices/" + one.id() + "/unread?limit=200&unit=" + federation.id())
                .jsonPath()
                .getList("items")
                .size();
        assertThat(unread)
                .isEqualTo(above.getLong("total.households.addressed") - above.getLong("total.households.opened"));
    }

    private static JsonPath tally(AccountId staff, TestNotices.Sent one, Place unit) {
        return tally(staff, one, unit.id().toString());
    }

    private static JsonPath tally(AccountId staff, TestNotices.Sent one, String unit) {
        return as(staff)
                .get("/api/v1/notices/" + one.id() + "/tally?unit=" + unit)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void readSome(TestNotices.Sent one) {
        people.stream()
                .filter(p -> random.nextInt(3) == 0 && readership.addressed(p, one.id()))
                .forEach(p -> as(p).body("{\"opened\":true,\"version\":1}")
                        .put("/api/v1/notices/" + one.id() + "/receipt")
                        .then()
                        .statusCode(200));
    }

    /** A federation where people live in two homes, hold several offices, have moved out and are on lists. */
    private void settle() {
        federation = city.federation();
        associations = List.of(city.association(federation, 2, 2), city.association(federation, 1, 2));
        bodies = List.of(
                city.unit(federation, UnitKind.ORGANISATION, "公民館"),
                city.unit(associations.get(0).place(), UnitKind.ORGANISATION, "子ども会"));
        houses = new ArrayList<>();
        associations.forEach(a -> houses.addAll(a.houses()));
        houses.add(city.house(federation, 1));
        houses.add(city.house(associations.get(0).groups().get(0), 3));
        houses.add(city.house(associations.get(1).groups().get(0), 0));
        House shielded = city.house(associations.get(0).groups().get(0), 2);
        notices.shield(shielded.id(), shielded.accounts().get(1));
        houses.add(shielded);
        people = new ArrayList<>();
        houses.forEach(h -> people.addAll(h.accounts()));
        people.add(city.account());
        AccountId maker = people.get(0);
        for (int i = 0; i < 3; i++) {
            AccountId person = city.account();
            people.add(person);
            House home = any(houses);
            notices.moveIn(person, home.id());
            notices.moveIn(
                    person, any(houses.stream().filter(h -> h != home).toList()).id());
            notices.join(any(people), bodies.get(i % 2).id());
            city.appoint(
                    any(people), any(units()), any(List.of(Role.HEAD, Role.SUPPORTER)), today(), today().plusDays(i));
            city.appoint(any(people), any(units()), Role.HEAD, today().minusDays(9), today().minusDays(1));
        }
        notices.moveOut(houses.get(1).anyResident());
        lists = List.of(
                notices.list(federation, maker, List.of(any(houses).id()), List.of(any(people))),
                notices.list(any(units()), maker, List.of(), List.of(any(people))));
    }

    private Term[] audience() {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> switch (random.nextInt(4)) {
                    case 0 -> Term.everyone(any(units()).id());
                    case 1 ->
                        Term.office(
                                any(List.of(Role.HEAD, Role.SUPPORTER)),
                                any(units()).id());
                    case 2 -> Term.organisation(any(bodies).id());
                    default -> Term.list(any(lists));
                })
                .toArray(Term[]::new);
    }

    private List<Place> units() {
        List<Place> all = new ArrayList<>(List.of(federation));
        associations.forEach(a -> {
            all.add(a.place());
            all.addAll(a.groups());
        });
        return all;
    }

    private <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
