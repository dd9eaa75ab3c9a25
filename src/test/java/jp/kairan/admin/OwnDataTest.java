package jp.kairan.admin;

import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.arc.All;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.accounts.Holding;
import jp.kairan.accounts.Owner;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import jp.kairan.testing.TestCity.House;
import org.junit.jupiter.api.Test;

/** A person gets everything that is kept about them, and nothing about anybody else. */
@KairanTest
class OwnDataTest {
    private static final String EXPORT = "/api/v1/me/export";

    /** Tables that point at people and are not about them, each with the reason. */
    private static final Set<String> NOT_ABOUT_THE_PERSON = Set.of(
            // written or decided in an office: the association's or the city's, and in the audit
            "attachment",
            "broadcast",
            "broadcast_message",
            "circular",
            "circular_version",
            "directory_import",
            "event",
            "facility",
            "glossary_term",
            "hazard_finding",
            "hazard_rule",
            "named_list",
            "person_variant",
            "reminder",
            "safety_check",
            "safety_drill",
            "shelter_alarm",
            "shelter_status",
            "snow_status",
            "snow_stretch",
            "support_opening",
            "telegram",
            // a device that follows an area without a name belongs to nobody
            "area_subscription",
            // to whom something was addressed or sent: what was opened of it is in the receipts
            "dispatch_account",
            "notice_term",
            // whether a test push came in, gone after a day
            "push_check");

    private static final String POINTING_AT_PEOPLE = """
            select c.conrelid::regclass::text as text
              from pg_constraint c
             where c.contype = 'f'
               and c.confrelid in ('account'::regclass, 'resident'::regclass, 'device'::regclass, 'household'::regclass)
            union
            select c.relname
              from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = 'public' and c.relkind = 'r' and not a.attisdropped
               and a.attname in ('account_id', 'resident_id', 'device_id', 'household_id')""";

    @Inject
    TestCity city;

    @Inject
    TakingPart takingPart;

    @Inject
    OwnDataFiles files;

    @Inject
    @All
    List<jp.kairan.accounts.Holdings> holdings;

    @Test
    void everyTableThatPointsAtPeopleIsInTheFileOrSaidToBeNoneOfIt() {
        Set<String> contributed = new TreeSet<>();
        files.all(new Owner(city.account(), List.of(), List.of()))
                .forEach(holding -> contributed.addAll(holding.tables()));

        assertThat(new TreeSet<>(takingPart.texts(POINTING_AT_PEOPLE)))
                .isSubsetOf(union(contributed, NOT_ABOUT_THE_PERSON));
        assertThat(contributed).doesNotContainAnyElementsOf(NOT_ABOUT_THE_PERSON);
    }

    @Test
    void everyPartHasANameOfItsOwn() {
        assertThat(holdings).hasSizeGreaterThan(10);
        assertThat(files.all(new Owner(city.account(), List.of(), List.of())))
                .extracting(Holding::name)
                .doesNotHaveDuplicates();
    }

    @Test
    void whoeverIsSignedInTakesTheirOwn() {
        Association association = city.association(1, 2);
        House mine = association.houses().get(0);
        String token = "export-" + UUID.randomUUID();
        city.phone(mine.anyResident(), token);
        takingPart.read(mine.anyResident(), association.place());

        Response file = as(mine.anyResident()).get(EXPORT);

        file.then()
                .statusCode(200)
                .header("Content-Disposition", containsString("kairan-mydata-"))
                .header("Cache-Control", containsString("no-store"))
                .body("account", equalTo(mine.anyResident().toString()))
                .body("sections.devices", hasSize(1))
                .body("sections.receipts", hasSize(1))
                .body("sections.homes[0].household", equalTo(mine.id().toString()))
                .body("sections.homes[0].address", containsString("金沢市"));
        assertThat(file.asString())
                .doesNotContain(token)
                .doesNotContain(association.houses().get(1).id().toString());
    }

    @Test
    void ofAHouseThatTheyHaveLeftTheyGetNothingButTheirOwnLine() {
        House house = city.association(1, 1).houses().get(0);
        AccountId left = house.anyResident();
        takingPart.update("update resident set left_on = date '2020-01-01' where account_id = ?", left);

        JsonPath file = as(left).get(EXPORT).jsonPath();

        assertThat(file.getList("sections.homes")).hasSize(1);
        assertThat(file.getString("sections.homes[0].name")).isNotNull();
        assertThat(file.getString("sections.homes[0].address")).isNull();
        assertThat(file.getString("sections.homes[0].household")).isNull();
    }

    @Test
    void whoLookedAtTheHouseIsToldByOffice() {
        Association association = city.association(1, 1);
        House house = association.houses().get(0);
        AccountId head = city.officer(association.place(), Role.HEAD);
        takingPart.looked(head, house.id(), association.place());

        as(house.anyResident())
                .get(EXPORT)
                .then()
                .body("sections.looks.what", equalTo(List.of("PersonSeen")))
                .body("sections.looks.role", equalTo(List.of("HEAD")))
                .body("sections.looks.reason", equalTo(List.of("VISIT")));
    }

    @Test
    void nobodyInParticularGetsNothing() {
        asNobody().get(EXPORT).then().statusCode(401);
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
