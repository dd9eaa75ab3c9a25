package jp.kairan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.kairan.paper.QrCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of a letter before the camera of a browser that reads no codes by itself, as on an iPhone. */
class ScanningIT {
    @TempDir
    Path folder;

    @Test
    void theCodeOfALetterBringsSomebodyIn() {
        Path film = folder.resolve("letter.y4m");
        try (DemoTown town = DemoTown.open(
                        "scanning",
                        Map.of(),
                        "--use-fake-device-for-media-stream",
                        "--use-fake-ui-for-media-stream",
                        "--use-file-for-fake-video-capture=" + film);
                Window phone = town.phone()) {
            Page page = phone.page();
            page.context().grantPermissions(List.of("camera"));
            page.addInitScript("delete window.BarcodeDetector");
            phone.open("/i");
            Film.of(QrCode.of(letter(phone)).png(6), film);
            assertThat(largestFile(page))
                    .as("nothing is fetched for a scan before it begins")
                    .isLessThan(150_000);

            phone.button("カメラ").click();
            phone.words("招待コードを読み取りました").waitFor();
            page.getByLabel("お名前（").fill("金沢 花子");
            phone.button("はじめる").click();

            page.waitForURL("**/inbox");
            page.locator("h1").waitFor();
            assertThat(largestFile(page)).isGreaterThan(150_000);
            assertThat(phone.faults()).isEmpty();
            assertThat(phone.toOthers()).isEmpty();
        }
    }

    private static String letter(Window phone) {
        Map<?, ?> answer =
                (Map<?, ?>) phone.api("POST", "/api/v1/demo/invitations", null).get("body");
        String link = answer.get("link").toString();
        String here = (String) phone.page().evaluate("() => location.origin");
        return here + link.substring(link.indexOf("/i/"));
    }

    private static int largestFile(Page page) {
        return ((Number) page.evaluate("""
                () => Math.max(...performance.getEntriesByType('resource')
                  .filter((each) => each.name.includes('/static/')).map((each) => each.decodedBodySize))""")).intValue();
    }
}
