package jp.kairan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A computer at an office that many use: names stay in it neither while somebody works there nor after they have gone. */
class SharedComputerIT {
    private static final List<String> WITH_NAMES = List.of(
            "/desk",
            "/desk/people",
            "/desk/circulars",
            "/desk/events",
            "/desk/safety",
            "/desk/shelters",
            "/desk/arrivals",
            "/desk/delivery");

    @Test
    void nothingIsKeptAtTheDeskAndNothingIsLeftBehind() {
        try (DemoTown town = DemoTown.open("shared");
                Window computer = town.desk().enter("CITY_ADMIN", "ja")) {
            Page page = computer.page();
            page.addInitScript("window.confirm = () => true");
            for (String each : WITH_NAMES) {
                // what is shown has been kept before, where it is kept at all
                computer.open(each);
            }
            assertThat(kept(page, "seen")).allMatch(path -> path.matches("/api/v1/(me|city|safety-[a-z]+)(\\?.*)?"));

            computer.open("/inbox");
            page.waitForFunction("async () => (%s).length > 2".formatted(PATHS.formatted("seen")));
            Page other = page.context().newPage();
            other.navigate("/desk/people");
            other.locator("h1").waitFor();
            computer.open("/more");
            computer.button("ログアウトする").click();

            page.waitForURL(url -> url.endsWith("/"));
            other.waitForURL(url -> url.endsWith("/"));
            page.locator("h1").waitFor();
            assertThat(page.evaluate("() => document.cookie").toString()).doesNotContain("present");
            assertThat(kept(page, "seen")).allMatch(path -> path.startsWith("/api/v1/city"));
            assertThat(kept(page, "kept")).isEmpty();
            assertThat(kept(page, "queue")).isEmpty();
            assertThat(page.evaluate("() => sessionStorage.length")).isEqualTo(0);
            assertThat(page.evaluate("async () => (await caches.match('/reached-kept')) === undefined"))
                    .isEqualTo(true);
            assertThat(computer.faults()).isEmpty();
        }
    }

    @Test
    void aSessionThatWasEndedFromElsewhereLeavesNothingToRead() {
        try (DemoTown town = DemoTown.open("lost");
                Window phone = town.phone().enter("RESIDENT", "ja")) {
            Page page = phone.page();
            phone.open("/inbox");
            page.waitForFunction("async () => (%s).length > 2".formatted(PATHS.formatted("seen")));

            assertThat(phone.api("DELETE", "/api/v1/sessions/current", null)).containsEntry("status", 204);
            page.reload();
            page.locator("h1").waitFor();

            page.waitForFunction(
                    "async () => !(%s).some((path) => path.includes('inbox'))".formatted(PATHS.formatted("seen")));
            assertThat(kept(page, "kept")).isEmpty();
        }
    }

    /** The keys of a store. */
    private static final String PATHS = """
            await new Promise((next, fail) => {
              const opened = indexedDB.open('kairan-1');
              opened.onerror = () => fail(opened.error);
              opened.onsuccess = () => {
                const all = opened.result.transaction('%1$s').objectStore('%1$s').getAllKeys();
                all.onsuccess = () => { opened.result.close(); next(all.result.map(String)); };
              };
            })""";

    @SuppressWarnings("unchecked")
    private static List<String> kept(Page page, String store) {
        return (List<String>) page.evaluate("async () => " + PATHS.formatted(store));
    }
}
