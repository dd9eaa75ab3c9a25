package jp.kairan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The visitor of the demo makes it shake: the question reaches a phone, the answer the city's board, and all is closed again. */
class TheCityShakesIT {
    @Test
    void fromTheShakeToTheClosedCheck() {
        try (DemoTown town = DemoTown.open("shake");
                Window visitor = town.desk();
                Window phone = town.phone().enter("RESIDENT", "ja");
                Window city = town.desk().enter("CITY_ADMIN", "ja")) {
            visitor.open("/demo");
            visitor.button("揺らす").click();
            visitor.words("安否確認を始めました").waitFor();

            phone.open("/inbox");
            phone.page().locator(".safety-bar .button.safe").click();
            phone.words("無事").waitFor();

            city.open("/desk/safety");
            city.page().locator("main a[href*='/desk/safety/']").first().click();
            city.page().locator("h1").first().waitFor();
            assertThat(city.page().url()).contains("/desk/safety/");

            visitor.button("静める").click();
            visitor.words("安否確認を閉じました").waitFor();
            phone.open("/inbox");
            assertThat(phone.page().locator(".safety-bar .button.safe").count()).isZero();
            assertThat(visitor.faults()).isEmpty();
            assertThat(phone.faults()).isEmpty();
        }
    }
}
