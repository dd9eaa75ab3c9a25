package jp.kairan.events;

import static jp.kairan.events.Answering.attend;
import static jp.kairan.events.Answering.give;
import static jp.kairan.events.Answering.withdraw;
import static jp.kairan.events.Attending.code;
import static jp.kairan.events.Attending.scan;
import static jp.kairan.events.Attending.walkIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class CheckInRacesTest {
    @Inject
    TestCity city;

    @Inject
    TestEvents events;

    @Inject
    TestClock clock;

    private Association place;
    private List<AccountId> desks;

    @BeforeEach
    void open() {
        place = city.association(1, 12);
        desks = List.of(city.officer(place.place(), Role.HEAD), city.officer(place.place(), Role.SECRETARY));
    }

    @AfterEach
    void turnBack() {
        clock.reset();
    }

    private AccountId person(int no) {
        return place.houses().get(no).anyResident();
    }

    @Test
    void twoDesksThatScanTheSameTicketAreToldTheSame() throws Exception {
        var date = events.lay(events.of(place.place()).places(40).in(Duration.ofHours(2)));
        for (int no = 0; no < 6; no++) {
            give(person(no), date, attend(2)).statusCode(200);
            String code = code(person(no), date);
            List<Callable<JsonPath>> calls = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                AccountId desk = desks.get(i % 2);
                calls.add(() -> scan(desk, date, code).statusCode(200).extract().jsonPath());
            }

            List<JsonPath> told = AtOnce.all(calls);

            assertThat(told.stream().filter(t -> !t.getBoolean("already"))).hasSize(1);
            assertThat(told.stream()
                            .map(t -> t.getString("line.checkedInAt") + t.getString("line.checkedInBy"))
                            .distinct())
                    .hasSize(1);
        }
        assertThat(events.number("""
                        select count(*) from audit_entry
                         where action = 'CheckedIn' and detail ->> 'occurrence' = ?""", date.toString())).isEqualTo(6);
    }

    @Test
    void whoIsCheckedInCannotTakeTheAnswerBackAndWhoTookItBackIsNotCheckedIn() throws Exception {
        var date = events.lay(events.of(place.place()).places(40).in(Duration.ofHours(2)));
        for (int no = 0; no < 12; no++) {
            AccountId who = person(no);
            give(who, date, attend(1)).statusCode(200);
            String code = code(who, date);

            List<Integer> statuses = AtOnce.all(List.of(
                    () -> scan(desks.get(0), date, code).extract().statusCode(),
                    () -> withdraw(who, date).extract().statusCode()));

            assertThat(statuses).isIn(List.of(200, 409), List.of(404, 204));
        }
        assertThat(events.number("select count(*) from answer where occurrence_id = ?", date))
                .isEqualTo(events.number("select count(checked_in_at) from answer where occurrence_id = ?", date))
                .isEqualTo(events.number("select taken from occurrence where id = ?", date));
    }

    @Test
    void walkInsNeverExceedThePlaces() throws Exception {
        var date = events.lay(events.of(place.place()).places(5).in(Duration.ofHours(2)));
        give(person(0), date, attend(2)).statusCode(200);
        clock.turn(Duration.ofHours(2));
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            AccountId desk = desks.get(i % 2);
            String name = "客" + i;
            calls.add(() -> walkIn(desk, date, Attending.walkIn(Party.GUEST, name, 1, 0))
                    .extract()
                    .statusCode());
        }
        calls.add(6, () -> Attending.release(desks.get(0), date).extract().statusCode());

        List<Integer> statuses = AtOnce.all(calls);

        long inside = statuses.stream().filter(s -> s == 201).count();
        assertThat(statuses).isSubsetOf(200, 201, 409);
        assertThat(inside).isBetween(3L, 5L);
        assertThat(events.number("select taken from occurrence where id = ?", date))
                .isEqualTo(inside);
    }
}
