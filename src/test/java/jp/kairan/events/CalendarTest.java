package jp.kairan.events;

import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.kairan.access.AccountId;
import jp.kairan.access.EventId;
import jp.kairan.access.Role;
import jp.kairan.access.Term;
import jp.kairan.access.UnitKind;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import jp.kairan.testing.TestCity.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everybody finds in the calendar what is meant for them and nothing else. */
@KairanTest
class CalendarTest {
    @Inject
    TestCity city;

    @Inject
    Diary diary;

    private ValidatableResponse month(AccountId who) {
        LocalDate today = diary.today();
        return as(who).queryParam("from", today.toString())
                .queryParam("to", today.plusDays(30).toString())
                .queryParam("limit", 200)
                .get("/api/v1/calendar")
                .then()
                .statusCode(200);
    }

    private List<String> titles(AccountId who, Place unit) {
        return month(who).extract().jsonPath().getList("items.findAll{it.unit=='" + unit.id() + "'}.title");
    }

    @Test
    void aResidentSeesTheDatesOfEveryUnitAboveInTheOrderOfTime() {
        Association here = city.association(1, 1);
        AccountId reader = here.houses().get(0).anyResident();
        diary.event(here.place(), "清掃", diary.inDays(3));
        diary.event(here.federation(), "校下運動会", diary.inDays(2));

        assertThat(month(reader)
                        .extract()
                        .jsonPath()
                        .getList("items.findAll{it.unitName.startsWith('試験')}.title", String.class))
                .containsExactly("校下運動会", "清掃");
    }

    @Test
    void nobodySeesAnotherAssociationsDates() {
        Association here = city.association(1, 1);
        Association there = city.association(here.federation(), 1, 1);
        diary.event(there.place(), "隣の祭り", diary.inDays(3));

        assertThat(titles(here.houses().get(0).anyResident(), there.place())).isEmpty();
    }

    @Test
    void whoMovedOutSeesNothingMore() {
        Association here = city.association(1, 1);
        AccountId reader = here.houses().get(0).anyResident();
        diary.event(here.place(), "清掃", diary.inDays(3));
        diary.change("update resident set left_on = ? where account_id = ?", diary.today(), reader);

        assertThat(titles(reader, here.place())).isEmpty();
    }

    @Test
    void theDeskSeesItsOwnEventsThoughTheyAreForOthers() {
        Association here = city.association(1, 1);
        Place club = city.unit(here.place(), UnitKind.ORGANISATION, "子ども会");
        AccountId head = city.officer(here.place(), Role.HEAD);
        diary.event(here.place(), "役員でない人の会", diary.inDays(3), Term.organisation(club.id()));

        assertThat(titles(head, here.place())).containsExactly("役員でない人の会");
        assertThat(titles(here.houses().get(0).anyResident(), here.place())).isEmpty();
    }

    @Test
    void aDraftIsInNobodysCalendar() {
        Association here = city.association(1, 1);
        EventId draft = diary.event(here.place(), "案", diary.inDays(3));
        diary.change("update event set state = 'DRAFT' where id = ?", draft);

        assertThat(titles(city.officer(here.place(), Role.HEAD), here.place())).isEmpty();
        assertThat(titles(here.houses().get(0).anyResident(), here.place())).isEmpty();
    }

    @Test
    void whatDoesNotTakePlaceIsMarked() {
        Association here = city.association(1, 1);
        AccountId reader = here.houses().get(0).anyResident();
        EventId whole = diary.event(here.place(), "中止の祭り", diary.inDays(3));
        diary.change("update event set state = 'CANCELLED', cancelled_at = now() where id = ?", whole);
        EventId single = diary.event(here.place(), "中止の日", diary.inDays(4));
        diary.change("update occurrence set state = 'CANCELLED' where event_id = ?", single);

        month(reader)
                .body("items.findAll{it.unit=='" + here.place().id() + "'}.state", contains("CANCELLED", "CANCELLED"));
    }

    @Test
    void aLineTellsTheOwnAnswerAndWhatIsLeft() {
        Association here = city.association(1, 2);
        AccountId reader = here.houses().get(0).anyResident();
        EventId event = diary.event(here.place(), "清掃", diary.inDays(3));
        OccurrenceId date = diary.list(
                        "select id from occurrence where event_id = ?", row -> new OccurrenceId(row.uuid("id")), event)
                .get(0);
        diary.change("update occurrence set capacity = 10, taken = 4 where id = ?", date);
        diary.answer(date, reader, AnswerState.ATTEND);
        String line = "items.find{it.id=='" + date + "'}.";

        month(reader)
                .body(line + "answer", equalTo("ATTEND"))
                .body(line + "seat", equalTo("SEATED"))
                .body(line + "seatsLeft", equalTo(6))
                .body(line + "place.name", equalTo("米泉公民館"));
        month(here.houses().get(1).anyResident()).body(line + "answer", nullValue());
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        Association here = city.association(1, 1);
        AccountId reader = here.houses().get(0).anyResident();
        EventId series = diary.series(here.place(), "ごみの日", diary.inDays(1), "FREQ=DAILY");
        for (int day = 1; day <= 25; day++) {
            diary.date(series, diary.inDays(day));
        }
        List<String> days = new ArrayList<>();
        String cursor = null;
        do {
            var call = as(reader).queryParam("limit", 7);
            var page = (cursor == null ? call : call.queryParam("cursor", cursor))
                    .get("/api/v1/calendar")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            days.addAll(page.getList("items.findAll{it.event=='" + series + "'}.startsAt"));
            cursor = page.getString("next");
        } while (cursor != null);

        assertThat(days).hasSize(25).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void whatBeganBeforeTheFirstDayAndGoesOnIsShown() {
        Association here = city.association(1, 1);
        EventId week = diary.event(here.place(), "作品展", diary.inDays(-2));
        diary.change("update occurrence set ends_at = ? where event_id = ?", diary.inDays(2), week);

        assertThat(titles(here.houses().get(0).anyResident(), here.place())).containsExactly("作品展");
    }

    @Test
    void nobodyWithoutASessionHasACalendar() {
        asNobody().get("/api/v1/calendar").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=2026-07-02&to=2026-07-01",
                "from=2026-01-01&to=2027-01-02",
                "from=%2B999999999-12-31",
                "from=-999999999-01-01",
                "cursor=AAAA",
                "cursor=MTAgMTA",
                "limit=0",
                "limit=201"
            })
    void daysThatMakeNoSenseAreRefused(String query) {
        AccountId reader = city.association(1, 1).houses().get(0).anyResident();

        assertThat(as(reader).get("/api/v1/calendar?" + query).statusCode()).isIn(400, 404);
    }
}
