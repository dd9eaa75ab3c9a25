package jp.kairan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a phone on a bad line has to fetch: counted in bytes as they are sent and in requests, by the browser that fetches. */
class TheFirstScreenIsLightIT {
    private static final int MOST_BYTES = 100_000;
    private static final int MOST_FILES = 24;

    /** So many bytes the browser counts for the head of an answer that says "as you have it". */
    private static final int UNCHANGED = 300;

    /** Asked for each time, because they say which version the rest has; the answer is short unless there is another. */
    private static final Set<String> ASKED_EACH_TIME = Set.of("/send.js", "/places.js");

    private static final String FETCHED = """
            () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
              .map((each) => ({ path: new URL(each.name).pathname, sent: each.transferSize, coded: each.encodedBodySize,
                                whole: each.decodedBodySize }))""";

    private static DemoTown town;

    @BeforeAll
    static void open() {
        town = DemoTown.open("light");
    }

    @AfterAll
    static void close() {
        if (town != null) {
            town.close();
        }
    }

    @Test
    void theFirstScreenOfAPhoneThatWasNeverHereIsLessThan100KilobytesWithEverythingItAsks() {
        try (Window phone = cold()) {
            phone.open("/");
            List<Map<String, Object>> fetched = fetched(phone.page());
            List<Map<String, Object>> files = files(fetched);
            assertThat(files).hasSizeBetween(4, MOST_FILES);
            assertThat(sum(files, "sent")).isBetween(10_000L, (long) MOST_BYTES);
            assertThat(sum(fetched, "sent")).isLessThan(MOST_BYTES);
            assertThat(files.stream().filter(file -> path(file).startsWith("/static/")))
                    .as("sent compressed")
                    .allSatisfy(file -> assertThat(number(file, "coded"))
                            .isLessThan(Math.max(1_000, number(file, "whole") * 2 / 3)));
            assertThat(phone.toOthers()).isEmpty();
        }
    }

    @Test
    void soIsTheInboxOfWhoComesInByIt() {
        try (Window phone = cold().enter("RESIDENT", "ja")) {
            phone.open("/inbox").page().locator("main li a").first().waitFor();
            List<Map<String, Object>> files = files(fetched(phone.page()));
            assertThat(sum(files, "sent")).isBetween(10_000L, (long) MOST_BYTES);
            assertThat(phone.toOthers()).isEmpty();
        }
    }

    @Test
    void theSecondVisitFetchesNoFileAgain() {
        try (Window phone = cold().enter("RESIDENT", "ja")) {
            phone.open("/inbox");
            Page again = phone.page().context().newPage();
            again.navigate("/inbox");
            again.locator("h1").waitFor();
            List<Map<String, Object>> files = files(fetched(again)).stream()
                    .filter(file -> !path(file).equals("/inbox"))
                    .toList();
            assertThat(files)
                    .hasSizeGreaterThan(3)
                    .allSatisfy(file -> assertThat(number(file, "sent"))
                            .as(path(file))
                            .isLessThanOrEqualTo(ASKED_EACH_TIME.contains(path(file)) ? UNCHANGED : 0));
            assertThat(phone.toOthers()).isEmpty();
        }
    }

    @Test
    void aPhoneThatKeepsTheAppOpensItWithoutANetwork() {
        try (Window phone = town.phone().enter("RESIDENT", "ja")) {
            phone.open("/inbox").settled();
            phone.network(false);
            phone.open("/shelters");
            assertThat(sum(files(fetched(phone.page())), "sent")).isZero();
            assertThat(phone.words("通信できません").isVisible()).isTrue();
            phone.network(true);
        }
    }

    /** A phone in which nothing fetches ahead what later pages need. */
    private static Window cold() {
        return town.phone(settings -> settings.setServiceWorkers(ServiceWorkerPolicy.BLOCK));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> fetched(Page page) {
        return (List<Map<String, Object>>) page.evaluate(FETCHED);
    }

    /** Document, scripts, styles and pictures; not what the service is asked. */
    private static List<Map<String, Object>> files(List<Map<String, Object>> fetched) {
        return fetched.stream().filter(each -> !path(each).startsWith("/api/")).toList();
    }

    private static long sum(List<Map<String, Object>> fetched, String what) {
        return fetched.stream().mapToLong(each -> number(each, what)).sum();
    }

    private static String path(Map<String, Object> each) {
        return each.get("path").toString();
    }

    private static long number(Map<String, Object> each, String what) {
        return ((Number) each.get(what)).longValue();
    }
}
