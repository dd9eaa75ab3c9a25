package jp.kairan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every page the app lists, on a phone and at a desk, light and dark, in Japanese and English, with large letters and on
 * narrow screens: no barrier, no fault, nobody else asked.
 */
class EverybodyCanUseItIT {
    /** Pages of the desk that city hall uses and associations do not. */
    private static final List<String> CITY_HALL = List.of(
            "/desk/broadcasts", "/desk/shelters", "/desk/delivery", "/desk/adoption", "/desk/import", "/desk/ladder");

    private static DemoTown town;
    private static Addresses addresses;

    @BeforeAll
    static void open() {
        town = DemoTown.open("everybody");
        addresses = Addresses.in(town);
    }

    @AfterAll
    static void close() {
        if (town != null) {
            town.close();
        }
    }

    @Test
    void noPageIsForgotten() {
        assertThat(AppPage.all()).hasSize((int) AppPage.lines());
        assertThat(AppPage.all())
                .allSatisfy(page -> assertThat(addresses.of(page)).doesNotContain(":"));
    }

    @Test
    void noPageForAnybodyHasABarrier() {
        List<String> pages = pages(AppPage::forAnybody);
        assertThat(onPhones(town.phone().reading("ja"), town.darkPhone().reading("en"), pages))
                .isEmpty();
    }

    @Test
    void noPageOfAResidentHasABarrier() {
        List<String> pages = pages(page -> !page.forAnybody() && !page.desk());
        assertThat(onPhones(
                        town.phone().enter("GROUP_LEADER", "ja"),
                        town.darkPhone().enter("GROUP_LEADER", "en"),
                        pages))
                .isEmpty();
    }

    @Test
    void noPageOfAnAssociationsDeskHasABarrier() {
        List<String> pages = pages(page -> page.desk() && !ofCityHall(page));
        assertThat(atDesks("ASSOCIATION_HEAD", pages)).isEmpty();
    }

    @Test
    void noPageOfCityHallsDeskHasABarrier() {
        List<String> pages = pages(page -> ofCityHall(page) || page.pattern().equals("/desk/arrivals"));
        assertThat(atDesks("CITY_STAFF", pages)).isEmpty();
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

    @Test
    void whoMovesByKeyboardIsTakenPastTheMenuAndSaysByItThatTheyAreSafe() {
        try (Window phone = town.phone().enter("OTHER_GROUP_RESIDENT", "ja")) {
            Page page = phone.open("/inbox").page();
            page.locator(".safety-bar .button.safe").waitFor();
            page.keyboard().press("Tab");
            assertThat(focused(page, ".skip")).isTrue();
            page.keyboard().press("Enter");
            assertThat(focused(page, "main")).isTrue();

            tabTo(phone.open("/inbox").page(), ".safety-bar .button.safe");
            page.keyboard().press("Enter");
            phone.words("「無事」と答えました").waitFor();
            assertThat(focused(page, ".safety-bar")).isTrue();
        }
    }

    @Test
    void nothingMovesForWhoAskedForStillness() {
        try (Window phone = town.phone(settings -> settings.setReducedMotion(ReducedMotion.REDUCE))
                .enter("FAMILY_MEMBER", "ja")) {
            phone.open("/inbox").page().locator(".safety-bar").waitFor();
            assertThat(phone.page().evaluate("""
                    () => [...document.querySelectorAll('*')].map((each) => getComputedStyle(each))
                      .filter((style) => style.animationName !== 'none' || style.scrollBehavior === 'smooth'
                        || style.transitionDuration.split(', ').some((each) => parseFloat(each) > 0)).length""")).isEqualTo(0);
        }
    }

    private static List<String> pages(Predicate<AppPage> which) {
        return AppPage.all().stream().filter(which).map(addresses::of).toList();
    }

    private static boolean ofCityHall(AppPage page) {
        return CITY_HALL.stream().anyMatch(page.pattern()::startsWith);
    }

    private static List<String> onPhones(Window light, Window dark, List<String> pages) {
        MailedLink.knownTo(light);
        MailedLink.knownTo(dark);
        List<String> found = new ArrayList<>(Barriers.on(light, pages, false));
        found.addAll(Barriers.on(dark, pages, false));
        return found;
    }

    private static List<String> atDesks(String person, List<String> pages) {
        List<String> found = new ArrayList<>(Barriers.on(town.desk().enter(person, "ja"), pages, true));
        found.addAll(Barriers.on(town.darkDesk().enter(person, "en"), pages, true));
        return found;
    }

    private static void tabTo(Page page, String selector) {
        page.locator(selector).waitFor();
        for (int tabs = 0; tabs < 12 && !focused(page, selector); tabs++) {
            page.keyboard().press("Tab");
        }
        assertThat(focused(page, selector))
                .as("reached by keyboard: " + selector)
                .isTrue();
    }

    private static boolean focused(Page page, String selector) {
        return (boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
    }
}
