package jp.kairan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever is nearest has no desk: from the pages of a phone they come to the boards, and from what they are told. */
class WhoHelpsFindsTheBoardIT {
    private static final String TO_HELP = "助けを求めている家を見る";

    private static DemoTown town;
    private static String check;

    @BeforeAll
    static void aCallForHelp() {
        town = DemoTown.open("helpers");
        try (Officer head = town.officer("ASSOCIATION_HEAD");
                Window neighbour = town.phone().enter("RESIDENT", "ja")) {
            check = head.askHowTheyAre();
            neighbour.ask("POST", "/api/v1/safety-answers", callForHelp());
        }
    }

    @AfterAll
    static void close() {
        if (town != null) {
            town.close();
        }
    }

    @Test
    void theLeaderOfAGroupTakesOnWhoAsksForHelpAndHandsThemOverToTheCityWhichIsLedToTheSameBoard() {
        try (Window leader = town.phone().enter("GROUP_LEADER", "ja");
                Window staff = town.desk().enter("CITY_STAFF", "ja")) {
            leader.open("/round").link(TO_HELP).click();
            leader.button("引き受ける").click();
            leader.words("あなたが担当").waitFor();
            assertThat(leader.page().locator(".desk-places").count())
                    .as("places of a desk that is not theirs")
                    .isZero();
            leader.button("市に引き継ぐ").click();
            leader.page().locator(".help-line .card button").first().click();
            leader.words("市へ引き継ぎました").waitFor();

            String told = staff.items("/api/v1/inbox?limit=50").stream()
                    .filter(item -> item.get("kind").equals("SAFETY_HELP"))
                    .map(item -> item.get("id").toString())
                    .findFirst()
                    .orElseThrow();
            staff.open("/notices/SAFETY_HELP/" + told).link(TO_HELP).click();
            staff.page().waitForURL(url -> url.endsWith("/desk/safety/" + check + "/help"));
            staff.button("引き受ける").waitFor();
            assertThat(leader.faults()).isEmpty();
            assertThat(staff.faults()).isEmpty();
        }
    }

    @Test
    void aCommissionerComesToTheBoardsFromTheirOwnSafetyPageAndAResidentDoesNot() {
        try (Window commissioner = town.phone().enter("WELFARE_COMMISSIONER", "ja");
                Window resident = town.phone().enter("OTHER_GROUP_RESIDENT", "ja")) {
            Page page = commissioner.open("/safety").page();
            commissioner.link(TO_HELP).waitFor();
            commissioner.link("安否の集計を見る").click();
            page.waitForURL(url -> url.endsWith("/desk/safety/" + check));
            commissioner.open("/more").link("避難所に来た人を見る").waitFor();

            resident.open("/safety/" + check);
            resident.words("家族").waitFor();
            assertThat(resident.link(TO_HELP).count()).isZero();
        }
    }

    private static Map<String, Object> callForHelp() {
        return Map.of(
                "check",
                check,
                "sentAt",
                Instant.now().toString(),
                "answers",
                List.of(Map.of("key", UUID.randomUUID().toString(), "whose", "ME", "status", "URGENT")));
    }
}
