package jp.kairan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The network of a storm: it hangs, somebody in between answers, the phone is full. What was said arrives all the same. */
class OnABadNetworkIT {
    private static final String ANSWERS = "**/api/v1/safety-answers";
    private static final String SAFE = ".safety-bar .button.safe";

    /** Less than the time after which what hangs is given up. */
    private static final double SOON_MS = 9_000;

    private static DemoTown town;
    private Window head;
    private String check;

    @BeforeAll
    static void open() {
        town = DemoTown.open("bad-network");
    }

    @AfterAll
    static void close() {
        if (town != null) {
            town.close();
        }
    }

    @BeforeEach
    void ask() {
        head = town.desk().enter("ASSOCIATION_HEAD", "ja");
        head.open("/desk");
        check = body(head.api(
                        "POST",
                        "/api/v1/safety-checks",
                        Map.of("question", "EARTHQUAKE", "areas", List.of(unit(head)), "drill", true)))
                .get("id")
                .toString();
    }

    @AfterEach
    void rest() {
        body(head.api("POST", "/api/v1/safety-checks/" + check + "/closing", Map.of("confirm", true)));
        head.close();
    }

    @Test
    void whatWasReadIsShownWhereNobodyAnswers() {
        try (Window phone = town.barePhone().enter("RESIDENT", "ja")) {
            phone.open("/household");
            String read = phone.page().locator("main").innerText();
            phone.page().route("**/api/**", hanging -> {});

            phone.page().navigate("/household");

            phone.page()
                    .waitForFunction(
                            "read => document.querySelector('main')?.innerText.includes(read)",
                            read.lines()
                                    .skip(1)
                                    .filter(line -> line.length() > 3)
                                    .findFirst()
                                    .orElseThrow(),
                            new Page.WaitForFunctionOptions().setTimeout(SOON_MS));
        }
    }

    @Test
    void thePageOfAProxyIsNoAnswer() {
        try (Window phone = asked()) {
            phone.page()
                    .route(
                            ANSWERS,
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setContentType("text/html")
                                    .setBody("<h1>maintenance</h1>")));
            phone.page()
                    .waitForResponse(ANSWERS, () -> phone.page().locator(SAFE).click());
            phone.words("送信待ち").waitFor();

            phone.page().unroute(ANSWERS);
            phone.page().waitForFunction("() => !document.body.innerText.includes('送信待ち')");

            assertThat(said(phone)).contains("SAFE");
        }
    }

    @Test
    void anAnswerOvertakesWhatHangs() {
        try (Window phone = asked()) {
            phone.page().route("**/api/v1/me", route -> {
                if (route.request().method().equals("GET")) {
                    route.resume();
                }
            });
            phone.open("/language");
            phone.page()
                    .waitForRequest(
                            request -> request.method().equals("PATCH"),
                            () -> phone.words("^English$").click());

            Response taken = phone.page()
                    .waitForResponse(
                            response -> response.url().endsWith("/safety-answers")
                                    && response.request().method().equals("POST"),
                            new Page.WaitForResponseOptions().setTimeout(SOON_MS),
                            () -> phone.page().locator(SAFE).click());

            assertThat(taken.status()).isEqualTo(200);
            assertThat(said(phone)).contains("SAFE");
        }
    }

    @Test
    void whoseBrowserKeepsNothingIsHeardAllTheSame() {
        try (Window phone = town.barePhone()) {
            phone.page().addInitScript("""
                    IDBObjectStore.prototype.add = () => { throw new DOMException('full', 'QuotaExceededError'); };
                    IDBObjectStore.prototype.put = IDBObjectStore.prototype.add;""");
            phone.enter("RESIDENT", "ja").open("/inbox");

            phone.page()
                    .waitForResponse(ANSWERS, () -> phone.page().locator(SAFE).click());
            phone.page().waitForFunction("() => !document.body.innerText.includes('送信待ち')");

            assertThat(said(phone)).contains("SAFE");
        }
    }

    private static Window asked() {
        Window phone = town.barePhone().enter("RESIDENT", "ja").open("/inbox");
        phone.page().locator(SAFE).waitFor();
        return phone;
    }

    private String said(Window phone) {
        return phone.api("GET", "/api/v1/safety-answers?check=" + check, null).toString();
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
