package jp.kairan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The network of a storm: it hangs, somebody in between answers, the phone is full. What was said arrives all the same. */
class OnABadNetworkIT {
    private static final String ANSWERS = "**/api/v1/safety-answers";
    private static final String SAFE = ".safety-bar .button.safe";
    private static final String WAITS = "送信待ち";

    /** Less than the time after which what hangs is given up. */
    private static final double SOON_MS = 9_000;

    private static DemoTown town;
    private Officer head;
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
        head = town.officer("ASSOCIATION_HEAD");
        check = head.askHowTheyAre();
    }

    @AfterEach
    void rest() {
        head.end(check);
        head.close();
    }

    @Test
    void whatWasReadIsShownWhereNobodyAnswers() {
        try (Window phone = bare().enter("RESIDENT", "ja")) {
            phone.open("/household");
            String line = phone.page()
                    .locator("main")
                    .innerText()
                    .lines()
                    .skip(1)
                    .filter(each -> each.length() > 3)
                    .findFirst()
                    .orElseThrow();
            phone.page().route("**/api/**", hanging -> {});

            phone.page().navigate("/household");

            phone.page()
                    .waitForFunction(
                            "line => document.querySelector('main')?.innerText.includes(line)",
                            line,
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
            phone.words(WAITS).waitFor();

            phone.page().unroute(ANSWERS);
            phone.gone(WAITS);

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
        try (Window phone = bare()) {
            phone.page().addInitScript("""
                    IDBObjectStore.prototype.add = () => { throw new DOMException('full', 'QuotaExceededError'); };
                    IDBObjectStore.prototype.put = IDBObjectStore.prototype.add;""");
            phone.enter("RESIDENT", "ja").open("/inbox");

            phone.page()
                    .waitForResponse(ANSWERS, () -> phone.page().locator(SAFE).click());
            phone.gone(WAITS);

            assertThat(said(phone)).contains("SAFE");
        }
    }

    @Test
    void whatWaitsOfOneIsNeverSentAsAnother() {
        String title = "花の苗を配ります";
        head.publish(title, "日曜の朝、公園で配ります。");
        try (Window tablet = town.phone().enter("RESIDENT", "ja")) {
            tablet.open("/language").settled();
            tablet.network(false);
            tablet.words("^English$").click();
            tablet.words(WAITS + "|Waiting to be sent").waitFor();
            tablet.page().context().clearCookies();
            tablet.network(true);

            tablet.page().evaluate("() => localStorage.setItem('kairan-language', 'ja')");
            Letter.comeIn(tablet);
            tablet.words(title).click();
            tablet.button("確認しました").click();
            tablet.words("ありがとうございます").waitFor();
            tablet.gone(WAITS);

            assertThat(tablet.ask("GET", "/api/v1/me", null)).containsEntry("language", "ja");
            assertThat(tablet.faults()).isEmpty();
        }
    }

    /** Without a service worker, so that a test can stand between its pages and the service. */
    private static Window bare() {
        return town.phone(options -> options.setServiceWorkers(ServiceWorkerPolicy.BLOCK));
    }

    private static Window asked() {
        Window phone = bare().enter("RESIDENT", "ja").open("/inbox");
        phone.page().locator(SAFE).waitFor();
        return phone;
    }

    private String said(Window phone) {
        return phone.ask("GET", "/api/v1/safety-answers?check=" + check, null).toString();
    }
}
