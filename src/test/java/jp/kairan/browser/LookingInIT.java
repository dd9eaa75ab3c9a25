package jp.kairan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Those who look in at a home see on their phones what was noticed, talk, and one of them goes and says what they found. */
class LookingInIT {
    private static DemoTown town;

    @BeforeAll
    static void open() {
        town = DemoTown.open("looking-in");
    }

    @AfterAll
    static void close() {
        if (town != null) {
            town.close();
        }
    }

    @Test
    void whoIsCalledGoesThereTellsTheOthersAndSaysWhatTheyFound() {
        try (Window family = town.phone().enter("RESIDENT", "ja");
                Window head = town.phone().enter("ASSOCIATION_HEAD", "ja")) {
            String alert = HelpButton.at(family.open("/inbox")).press();

            head.open("/more").link("見守りの知らせ").click();
            head.link("さん宅").waitFor();
            head.open("/watch/" + alert).words("助けを求めるボタンが押されました").waitFor();
            head.button("行きます").click();
            head.words("わたし：向かっています").waitFor();
            say(head.page(), "着きました。お元気です。");

            family.open("/watch/" + alert).words("会長：向かっています").waitFor();
            family.words("着きました。お元気です。").waitFor();

            head.button("ようすを記録して").click();
            head.page().getByLabel("無事でした").check();
            head.button("^記録して").click();
            head.words("終わりました").waitFor();

            family.words("無事でした").waitFor();
            assertThat(family.button("行きます").count()).isZero();
        }
    }

    @Test
    void anAlertIsNothingToWhoDoesNotLookIn() {
        try (Window family = town.phone().enter("FAMILY_MEMBER", "ja");
                Window stranger = town.phone().enter("OTHER_GROUP_RESIDENT", "ja")) {
            String alert = HelpButton.at(family.open("/inbox")).press();

            stranger.open("/watch/" + alert).page().locator("main [role=alert]").waitFor();
            assertThat(stranger.page().locator("body").innerText()).doesNotContain("向かって");
            assertThat(stranger.openWhole("/more").link("見守りの知らせ").count()).isZero();
        }
    }

    private static void say(Page page, String words) {
        page.getByLabel("みなさんに伝える").fill(words);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("送る"))
                .first()
                .click();
        page.locator(".watch-thread").getByText(words).first().waitFor();
    }
}
