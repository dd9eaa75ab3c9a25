package jp.kairan.events;

import static jp.kairan.events.Answering.absent;
import static jp.kairan.events.Answering.attend;
import static jp.kairan.events.Answering.give;
import static jp.kairan.events.Answering.problem;
import static jp.kairan.events.Answering.withdraw;
import static jp.kairan.events.Attending.code;
import static jp.kairan.events.Attending.scan;
import static jp.kairan.events.Attending.ticket;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class TicketTest {
    @Inject
    TestCity city;

    @Inject
    TestEvents events;

    private Association place;
    private AccountId head;
    private OccurrenceId date;

    @BeforeEach
    void open() {
        place = city.association(1, 3);
        head = city.officer(place.place(), Role.HEAD);
        date = events.lay(events.of(place.place()).places(3).in(Duration.ofHours(2)));
    }

    private AccountId person(int no) {
        return place.houses().get(no).anyResident();
    }

    @Test
    void isWhatTheQrCodeSaysAndChecksInOnce() throws Exception {
        give(person(0), date, attend(2));
        String svg = as(person(0))
                .get(Attending.DATE + "/ticket.svg", date.value())
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .header("Cache-Control", "no-store")
                .extract()
                .asString();
        String code = Attending.read(svg);
        assertThat(code).isEqualTo(code(person(0), date)).hasSize(35);

        scan(head, date, code)
                .statusCode(200)
                .body("already", equalTo(false))
                .body("line.came", equalTo(2))
                .body("line.partyId", equalTo(person(0).toString()));
        AccountId other = city.officer(place.place(), Role.SECRETARY);
        scan(other, date, code)
                .statusCode(200)
                .body("already", equalTo(true))
                .body("line.checkedInAt", notNullValue())
                .body("line.checkedInBy", equalTo(head.toString()));
        ticket(person(0), date).body("checkedInAt", notNullValue());
    }

    @Test
    void isGivenToWhoHasAPlaceAlone() {
        ticket(person(0), date).statusCode(404);
        give(person(0), date, absent());
        ticket(person(0), date).statusCode(404);
        give(person(1), date, attend(3));
        give(person(2), date, attend(1));
        ticket(person(2), date).statusCode(404);
        ticket(person(1), date).statusCode(200).body("adults", equalTo(3));

        events.change("update occurrence set state = 'CANCELLED' where id = ?", date);
        ticket(person(1), date).statusCode(404);
    }

    @Test
    void staysTheSameWhileTheAnswerStands() {
        give(person(0), date, attend(1));
        String code = code(person(0), date);
        give(person(0), date, attend(2));

        assertThat(code(person(0), date)).isEqualTo(code);
    }

    @Test
    void isGoodForItsOwnDateAlone() {
        var other = events.lay(events.of(place.place()).in(Duration.ofHours(2)));
        give(person(0), date, attend(1));
        give(person(0), other, attend(1));

        scan(head, other, code(person(0), date)).statusCode(404).body("type", equalTo(problem("ticket-unknown")));
    }

    @Test
    void isOfNoUseOnceTheAnswerWasTakenBack() {
        give(person(0), date, attend(1));
        String code = code(person(0), date);
        give(person(0), date, absent());
        scan(head, date, code).statusCode(409).body("type", equalTo(problem("ticket-void")));
        withdraw(person(0), date);
        scan(head, date, code).statusCode(404).body("type", equalTo(problem("ticket-unknown")));
        give(person(0), date, attend(1));
        scan(head, date, code).statusCode(404);
    }

    @Test
    void cannotBeForged() {
        give(person(0), date, attend(1));
        String code = code(person(0), date);
        char last = code.charAt(34);
        List<String> forged = List.of(
                code.substring(0, 34),
                code + "A",
                code.substring(0, 30) + (code.charAt(30) == 'A' ? 'B' : 'A') + code.substring(31),
                code.substring(0, 34) + (char) (last == 'A' ? 'B' : last - 1),
                code.toLowerCase(java.util.Locale.ROOT) + "=",
                "https://example.jp/menu",
                "受付",
                "\ud83c\udf89",
                "A".repeat(2000),
                java.util.UUID.randomUUID().toString());
        for (String ticket : forged) {
            scan(head, date, ticket).statusCode(404).body("type", equalTo(problem("ticket-unknown")));
        }
        for (Map<String, ?> body : List.<Map<String, ?>>of(
                Map.of(),
                Map.of("ticket", ""),
                Map.of("ticket", "A".repeat(2001)),
                Map.of("ticket", code, "came", 0),
                Map.of("ticket", code, "came", 101),
                Map.of("ticket", code, "at", "yesterday"),
                Map.of("ticket", code, "answer", "x"))) {
            as(head).body(body)
                    .post(Attending.DATE + "/check-ins", date.value())
                    .then()
                    .statusCode(400);
        }
        assertThat(events.number("select count(checked_in_at) from answer where occurrence_id = ?", date))
                .isZero();
    }

    @Test
    void isOneForTheWholeHousehold() {
        var house = city.house(place.groups().get(0), 2);
        var houses =
                events.lay(events.of(place.place()).by(AnsweredBy.HOUSEHOLD).in(Duration.ofHours(2)));
        give(house.accounts().get(0), houses, house.id(), attend(2)).statusCode(200);

        assertThat(code(house.accounts().get(1), houses))
                .isEqualTo(code(house.accounts().get(0), houses));
        scan(head, houses, code(house.accounts().get(1), houses))
                .body("line.partyId", equalTo(house.id().toString()));
    }
}
