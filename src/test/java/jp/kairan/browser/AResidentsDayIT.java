package jp.kairan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From the letter with a code to answers given without a network, on a phone. */
class AResidentsDayIT {
    private static final String WAITS = "送信待ち";

    private static DemoTown town;

    @BeforeAll
    static void open() {
        town = DemoTown.open("resident");
    }

    @AfterAll
    static void close() {
        if (town != null) {
            town.close();
        }
    }

    @Test
    void oneDayFromTheLinkOfALetterToAnswersThatWaitForANetworkEachKeptOnce() {
        try (Officer head = town.officer("ASSOCIATION_HEAD");
                Window phone = town.phone()) {
            String circular = head.publish("防災倉庫の点検のお願い", "土曜の朝に点検します。\n\n- 鍵は会長が持っています");
            String event = head.invite("お茶の会");
            String check = head.askHowTheyAre();
            comeInByLink(phone);
            phone.page().locator(".safety-bar .button.safe").waitFor();
            phone.words("防災倉庫の点検のお願い").click();
            phone.words("鍵は会長が持っています").waitFor();
            phone.button("確認しました").click();
            phone.words("ありがとうございます").waitFor();
            phone.gone(WAITS);
            assertThat(inInbox(phone, circular)).containsEntry("confirmed", true);

            answerWithoutANetwork(phone, event);

            phone.network(true);
            phone.gone(WAITS);
            assertThat(answerTo(phone, event)).containsEntry("state", "ATTEND").containsEntry("version", 1);
            assertThat(safetyOf(phone, check)).containsEntry("status", "SAFE").containsEntry("source", "SELF");
            assertThat(housesThatAnswered(head, check)).isEqualTo(1);
            assertThat(peopleWhoCome(head, event)).isEqualTo(1);
            assertThat(peopleWhoConfirmed(head, inInbox(head.window(), circular)))
                    .isEqualTo(1);
            assertThat(phone.faults()).isEmpty();
            assertThat(phone.toOthers()).isEmpty();
            head.end(check);
        }
    }

    @Test
    void aTypedCodeOpensTheDoorAsWellAndWhatIsConfirmedWithoutANetworkIsKept() {
        try (Officer head = town.officer("ASSOCIATION_HEAD");
                Window phone = town.phone()) {
            String circular = head.publish("公園の清掃のお願い", "公園の清掃をします。\n\n- 軍手を持ってきてください");
            comeInByTyping(phone);
            phone.words("公園の清掃のお願い").waitFor();
            phone.settled();

            phone.words("公園の清掃のお願い").click();
            phone.words("軍手を持ってきてください").waitFor();
            phone.network(false);
            phone.button("確認しました").click();
            phone.words("送信待ち：1件").waitFor();
            phone.page().reload();
            phone.words("軍手を持ってきてください").waitFor();
            phone.words(WAITS).waitFor();

            phone.network(true);
            phone.gone(WAITS);
            assertThat(inInbox(phone, circular)).containsEntry("confirmed", true);
            assertThat(phone.faults()).isEmpty();
            assertThat(phone.toOthers()).isEmpty();
        }
    }

    /** The event's answer first, then the safety check's, with the phone switched off and on in between. */
    private static void answerWithoutANetwork(Window phone, String event) {
        phone.open("/inbox").settled();
        phone.page().locator(".safety-bar .button.safe").waitFor();
        phone.page().locator("main a[href='/events/" + event + "']").first().click();
        phone.page().getByLabel("○ 出席").waitFor();
        phone.network(false);
        phone.page().getByLabel("○ 出席").check();
        phone.button("返事を送る").click();
        phone.words("送信待ち：1件").waitFor();
        phone.page().reload();
        phone.words("まだ送っていません").waitFor();

        phone.page().locator(".safety-bar .button.safe").click();
        phone.words("送信待ち：2件").waitFor();
        phone.page().reload();
        phone.words("送信待ち：2件").waitFor();
        phone.words("「無事」と答えました").waitFor();
    }

    private static void comeInByLink(Window phone) {
        String link = invitation(phone).get("link").toString();
        phone.page().navigate("/i/" + link.substring(link.indexOf('#')));
        phone.words("招待コードを読み取りました").waitFor();
        assertThat(phone.page().url()).doesNotContain("#");
        begin(phone);
    }

    private static void comeInByTyping(Window phone) {
        String typed = invitation(phone).get("typed").toString();
        phone.open("/i");
        phone.page().getByLabel("招待コード").fill(typed.toLowerCase(Locale.ROOT));
        phone.words("正しく入力できました").waitFor();
        begin(phone);
    }

    private static void begin(Window phone) {
        Page page = phone.page();
        page.getByLabel("お名前").fill("金沢 花子");
        phone.button("はじめる").click();
        page.waitForURL("**/inbox");
        page.locator("h1").waitFor();
    }

    private static Map<String, Object> invitation(Window phone) {
        phone.open("/");
        return phone.ask("POST", "/api/v1/demo/invitations", null);
    }

    private static Map<String, Object> inInbox(Window reader, String subject) {
        return reader.items("/api/v1/inbox?limit=50").stream()
                .filter(item -> subject.equals(item.get("subject")))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> answerTo(Window phone, String event) {
        return (Map<String, Object>) phone.ask("GET", "/api/v1/occurrences/" + date(phone, event) + "/answer", null)
                .get("answer");
    }

    private static Object peopleWhoCome(Officer head, String event) {
        Map<String, Object> counts =
                head.window().ask("GET", "/api/v1/occurrences/" + date(head.window(), event) + "/answer-counts", null);
        return counts.get("seated");
    }

    private static Object peopleWhoConfirmed(Officer head, Map<String, Object> notice) {
        return part(
                        part(head.window().ask("GET", "/api/v1/notices/" + notice.get("id") + "/tally", null), "total"),
                        "accounts")
                .get("confirmed");
    }

    private static Object housesThatAnswered(Officer head, String check) {
        String board = "/api/v1/safety-checks/" + check + "/board?unit=" + head.unit();
        return part(part(head.window().ask("GET", board, null), "own"), "counts")
                .get("answered");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> safetyOf(Window phone, String check) {
        Map<String, Object> known = phone.ask("GET", "/api/v1/safety-answers?check=" + check, null);
        return ((List<Map<String, Object>>) known.get("households"))
                .stream()
                        .flatMap(house -> ((List<Map<String, Object>>) house.get("people")).stream())
                        .filter(person -> Boolean.TRUE.equals(person.get("me")))
                        .findFirst()
                        .orElseThrow();
    }

    private static String date(Window window, String event) {
        return window.items("/api/v1/events/" + event + "/occurrences")
                .get(0)
                .get("id")
                .toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> of, String name) {
        return (Map<String, Object>) of.get(name);
    }
}
