package jp.kairan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From the letter with a code to an answer given without a network, on a phone. */
class AResidentsDayIT {
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
    void aNewcomerComesInByACodeReadsConfirmsAndAnswersWithoutANetwork() {
        try (Window head = town.desk().enter("ASSOCIATION_HEAD", "ja");
                Window phone = town.phone()) {
            head.open("/desk");
            String unit = unit(head);
            String title = "公園の清掃のお願い";
            publish(head, unit, title);

            comeIn(phone);
            phone.words(title).waitFor();
            phone.settled();

            phone.words(title).click();
            phone.words("軍手を持ってきてください").waitFor();
            phone.network(false);
            phone.button("確認しました").click();
            phone.words("送信待ち：1件").waitFor();
            phone.page().reload();
            phone.words("軍手を持ってきてください").waitFor();
            phone.words("送信待ち").waitFor();

            phone.network(true);
            phone.page().waitForFunction("() => !document.body.innerText.includes('送信待ち')");
            assertThat(confirmed(phone, title)).isTrue();
            assertThat(phone.faults()).isEmpty();
            assertThat(phone.toOthers()).isEmpty();
        }
    }

    @Test
    void oneTapSaysThatOneIsSafeAndIsKeptOnceWithoutANetwork() {
        try (Window head = town.desk().enter("ASSOCIATION_HEAD", "ja");
                Window phone = town.phone().enter("RESIDENT", "ja")) {
            head.open("/desk");
            Map<String, Object> opened = body(head.api(
                    "POST",
                    "/api/v1/safety-checks",
                    Map.of("question", "EARTHQUAKE", "areas", List.of(unit(head)), "drill", true)));
            phone.open("/inbox").settled();
            phone.page().locator(".safety-bar .button.safe").waitFor();

            phone.network(false);
            phone.page().locator(".safety-bar .button.safe").click();
            phone.words("送信待ち").waitFor();
            phone.page().reload();
            phone.words("送信待ち").waitFor();
            phone.network(true);
            phone.page().waitForFunction("() => !document.body.innerText.includes('送信待ち')");

            String answers = phone.api("GET", "/api/v1/safety-answers?check=" + opened.get("id"), null)
                    .toString();
            assertThat(answers).contains("SAFE");
            assertThat(phone.faults()).isEmpty();
            head.api("POST", "/api/v1/safety-checks/" + opened.get("id") + "/closing", Map.of());
        }
    }

    private static void comeIn(Window phone) {
        phone.open("/");
        Map<String, Object> invitation = body(phone.api("POST", "/api/v1/demo/invitations", null));
        phone.open("/i");
        Page page = phone.page();
        page.getByLabel("招待コード").fill(invitation.get("typed").toString());
        if (page.getByLabel("お名前").isVisible()) {
            page.getByLabel("お名前").fill("金沢 花子");
        }
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("はじめる"))
                .click();
        page.waitForURL("**/inbox");
        page.locator("h1").waitFor();
    }

    private static void publish(Window head, String unit, String title) {
        Map<String, Object> draft = body(head.api(
                "POST",
                "/api/v1/circulars",
                Map.of(
                        "unit",
                        unit,
                        "title",
                        title,
                        "body",
                        "公園の清掃をします。\n\n- 軍手を持ってきてください",
                        "category",
                        "CIRCULAR",
                        "confirmationAsked",
                        true,
                        "audience",
                        List.of(Map.of("kind", "EVERYONE", "unit", unit)))));
        Map<String, Object> published =
                head.api("POST", "/api/v1/circulars/" + draft.get("id") + "/publication", Map.of());
        assertThat(published.get("status")).as(published.toString()).isIn(200, 201);
    }

    @SuppressWarnings("unchecked")
    private static boolean confirmed(Window phone, String title) {
        List<Map<String, Object>> items = (List<Map<String, Object>>)
                body(phone.api("GET", "/api/v1/inbox?limit=50", null)).get("items");
        return items.stream()
                .filter(item -> title.equals(item.get("title")))
                .anyMatch(item -> Boolean.TRUE.equals(item.get("confirmed")));
    }

    @SuppressWarnings("unchecked")
    private static String unit(Window officer) {
        List<Map<String, Object>> offices = (List<Map<String, Object>>)
                body(officer.api("GET", "/api/v1/me", null)).get("offices");
        return ((Map<String, Object>) offices.get(0).get("unit")).get("id").toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> body(Map<String, Object> answer) {
        assertThat((Integer) answer.get("status")).as(answer.toString()).isBetween(200, 299);
        return (Map<String, Object>) answer.get("body");
    }
}
