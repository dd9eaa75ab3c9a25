package jp.kairan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every page, on a phone and at a desk, light and dark, in Japanese and English: no barrier, no fault, nobody else asked. */
class EverybodyCanUseItIT {
    private static final List<String> FOR_ANYBODY =
            List.of("/", "/i", "/join", "/language", "/shelters", "/demo");

    private static final List<String> FOR_RESIDENTS = List.of(
            "/inbox", "/calendar", "/safety", "/more", "/household", "/devices", "/data", "/push-check", "/round",
            "/calls");

    private static final List<String> FOR_OFFICERS = List.of(
            "/desk",
            "/desk/circulars",
            "/desk/circulars/new",
            "/desk/events",
            "/desk/broadcasts",
            "/desk/broadcasts/new",
            "/desk/safety",
            "/desk/shelters",
            "/desk/delivery",
            "/desk/adoption",
            "/desk/people",
            "/desk/import");

    private static DemoTown town;

    @BeforeAll
    static void open() {
        town = DemoTown.open("everybody");
    }

    @AfterAll
    static void close() {
        if (town != null) {
            town.close();
        }
    }

    @Test
    void noPageOfAResidentHasABarrier() {
        List<String> pages = Stream.concat(FOR_ANYBODY.stream(), FOR_RESIDENTS.stream()).toList();
        assertThat(troubles(town.phone().enter("GROUP_LEADER", "ja"), pages)).isEmpty();
        assertThat(troubles(town.darkPhone().enter("GROUP_LEADER", "en"), pages)).isEmpty();
    }

    @Test
    void noPageOfTheDeskHasABarrier() {
        assertThat(troubles(town.desk().enter("CITY_ADMIN", "ja"), FOR_OFFICERS)).isEmpty();
        assertThat(troubles(town.darkDesk().enter("ASSOCIATION_HEAD", "en"), FOR_OFFICERS)).isEmpty();
    }

    @Test
    void theWordsAreThereInEveryLanguageOfTheInterface() {
        for (String language : List.of("ja", "ja-x-easy", "en")) {
            try (Window phone = town.phone().enter("RESIDENT", language)) {
                phone.open("/inbox");
                assertThat(phone.page().locator("body").innerText()).doesNotContain("app.nav", "app.page");
            }
        }
    }

    private static List<String> troubles(Window window, List<String> pages) {
        try (window) {
            List<String> found = new ArrayList<>();
            for (String path : pages) {
                window.open(path);
                found.addAll(window.barriers());
                if (overflows(window)) {
                    found.add(path + " is wider than the screen");
                }
                String text = window.page().locator("body").innerText();
                if (text.contains("app.") && text.matches("(?s).*\\b(app|desk)\\.[a-z-]+\\.[a-z-]+.*")) {
                    found.add(path + " shows the key of a phrase");
                }
            }
            found.addAll(window.faults());
            found.addAll(window.toOthers());
            return found;
        }
    }

    private static boolean overflows(Window window) {
        return (boolean) window.page()
                .evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
    }
}
