package jp.kairan.events;

import static jp.kairan.events.Answering.absent;
import static jp.kairan.events.Answering.attend;
import static jp.kairan.events.Answering.enter;
import static jp.kairan.events.Answering.give;
import static jp.kairan.events.Answering.guest;
import static jp.kairan.events.Answering.with;
import static jp.kairan.events.Attending.sheet;
import static jp.kairan.testing.Calls.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.access.Term;
import jp.kairan.access.UnitKind;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class AttendanceSheetTest {
    @Inject
    TestCity city;

    @Inject
    TestEvents events;

    private Association place;
    private AccountId head;

    @BeforeEach
    void open() {
        place = city.association(2, 3);
        head = city.officer(place.place(), Role.HEAD);
    }

    private AccountId person(int no) {
        return place.houses().get(no).anyResident();
    }

    private AccountId named(int no, String name, String kana) {
        events.change("update resident set name = ?, name_kana = ? where account_id = ?", name, kana, person(no));
        return person(no);
    }

    private OccurrenceId soon(TestEvents.Plan plan) {
        return events.lay(plan.in(Duration.ofHours(2)));
    }

    @Test
    void namesStandInTheOrderOfTheirReadingsAndWhoWaitsAfterThem() {
        var date = soon(events.of(place.place()).places(4));
        give(named(0, "渡辺 一", "ワタナベ ハジメ"), date, attend(1));
        give(named(1, "佐藤 花子", "サトウ ハナコ"), date, attend(1));
        give(named(2, "無読 太郎", null), date, attend(1));
        give(named(3, "阿部 学", "あべ まなぶ"), date, attend(1));
        give(named(4, "青木 次郎", "アオキ ジロウ"), date, attend(2));

        sheet(head, date)
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("lines.name", contains("阿部 学", "佐藤 花子", "渡辺 一", "無読 太郎", "青木 次郎"))
                .body("lines.seat", contains("SEATED", "SEATED", "SEATED", "SEATED", "WAITING"))
                .body("lines[0].affiliation", equalTo("2班"))
                .body("totals.expectedHeads", equalTo(4))
                .body("totals.waitingHeads", equalTo(2))
                .body("totals.checkedInHeads", equalTo(0))
                .body("totals.finalCount", nullValue())
                .body("title", equalTo("試験の行事"));
    }

    @Test
    void whoDoesNotComeIsOnTheSheetOnDemand() {
        var date = soon(events.of(place.place()).meeting(null));
        give(person(0), date, attend(1));
        give(person(1), date, with(absent(), "mandate", "CHAIR"));
        give(person(2), date, Map.of("state", "UNDECIDED"));

        sheet(head, date).body("lines", hasSize(1));
        as(head).queryParam("state", "ATTEND", "ABSENT", "UNDECIDED")
                .get(Attending.SHEET, date.value())
                .then()
                .statusCode(200)
                .body("lines.state", contains("ATTEND", "UNDECIDED", "ABSENT"))
                .body("lines[2].mandate", equalTo("CHAIR"));
        as(head).queryParam("state", "NEVER")
                .get(Attending.SHEET, date.value())
                .then()
                .statusCode(404);
    }

    @Test
    void whoCameThoughTheyHadSaidNoIsOnTheSheet() {
        var date = soon(events.of(place.place()));
        give(person(0), date, attend(1));
        give(person(1), date, absent());
        give(person(2), date, absent());
        String came = events.ids("select id from answer where occurrence_id = ? and party_id = ?", date, person(1))
                .get(0)
                .toString();
        Attending.tap(head, date, came, Map.of()).statusCode(200);

        sheet(head, date).body("lines.state", contains("ATTEND", "ABSENT")).body("lines[1].came", equalTo(1));
    }

    @Test
    void ofAProtectedHouseholdThereIsItsNameAlone() {
        var date = soon(events.of(place.place()));
        give(named(0, "秘密 桜子", "ヒミツ サクラコ"), date, attend(1));
        events.change(
                "update household set protected = true, name = '門札' where id = ?",
                place.houses().get(0).id());

        sheet(head, date)
                .body("lines.name", contains("門札"))
                .body("lines[0].kana", nullValue())
                .body("lines[0].affiliation", nullValue())
                .body(not(containsString("桜子")));
    }

    @Test
    void householdsAreReadAsTheirHouseholder() {
        var date = soon(events.of(place.place()).by(AnsweredBy.HOUSEHOLD));
        named(0, "和田 勝", "ワダ マサル");
        named(1, "石川 恵", "イシカワ メグミ");
        for (int no : List.of(0, 1)) {
            give(person(no), date, place.houses().get(no).id(), attend(2));
        }
        enter(head, date, Party.HOUSEHOLD, place.houses().get(2).id(), "PAPER", attend(1));
        guest(head, date, "来賓 市長", attend(1));

        sheet(head, date)
                .body("lines.kana", contains("イシカワ メグミ", "ワダ マサル", null, null))
                .body("lines", hasSize(4))
                .body("lines.find { it.party == 'GUEST' }.name", equalTo("来賓 市長"))
                .body("lines.find { it.source == 'PAPER' }.name", equalTo(name(2)))
                .body("totals.expectedHeads", equalTo(6));
    }

    private String name(int no) {
        return as(head).get(
                        "/api/v1/households/{id}", place.houses().get(no).id().value())
                .path("name");
    }

    @Test
    void whoWasAskedForAnOfficeStandsWithItsUnit() {
        var board = place.federation();
        var date = soon(events.of(board).meeting(null).to(Term.office(Role.HEAD, board.id())));
        AccountId clerk = city.officer(board, Role.SECRETARY);
        AccountId chair = city.officer(city.unit(board, UnitKind.ASSOCIATION, "泉野町会"), Role.HEAD);
        give(chair, date, attend(1)).statusCode(200);
        city.appoint(
                named(0, "山田 太郎", "ヤマダ タロウ"),
                place.place(),
                Role.HEAD,
                java.time.LocalDate.now().minusDays(2),
                null);
        give(person(0), date, attend(1)).statusCode(200);

        sheet(clerk, date)
                .body("lines.affiliation", contains(place.place().name(), "泉野町会"))
                .body("lines.name", contains("山田 太郎", "泉野町会"));
    }
}
