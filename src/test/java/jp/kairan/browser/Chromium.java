package jp.kairan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The machine's own Chromium; each of its windows is a browser of somebody else. */
final class Chromium implements AutoCloseable {
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts it; skips the test aloud where there is none, and fails where one has to be. */
    static Chromium start() {
        Path program = program().orElse(null);
        if (program == null) {
            System.err.println("\n*** NO CHROMIUM ON THIS MACHINE: the tests of the web app are SKIPPED ***\n");
            assertThat(Boolean.getBoolean("browser.required"))
                    .as("a browser is required, and there is none")
                    .isFalse();
            abort("no Chromium");
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setHeadless(true)
                        .setArgs(QUIET));
        return new Chromium(playwright, browser);
    }

    /** A phone in somebody's hand. */
    Window phone(String base) {
        return phone(base, UnaryOperator.identity());
    }

    /** A phone with settings of its own. */
    Window phone(String base, UnaryOperator<NewContextOptions> settings) {
        NewContextOptions phone =
                new NewContextOptions().setViewportSize(390, 844).setHasTouch(true);
        return window(base, settings.apply(phone));
    }

    /** A phone whose owner likes it dark. */
    Window darkPhone(String base) {
        return phone(base, phone -> phone.setColorScheme(ColorScheme.DARK));
    }

    /** A computer on an officer's desk. */
    Window desk(String base) {
        return window(base, new NewContextOptions().setViewportSize(1280, 900));
    }

    /** A computer whose owner likes it dark. */
    Window darkDesk(String base) {
        return window(base, new NewContextOptions().setViewportSize(1280, 900).setColorScheme(ColorScheme.DARK));
    }

    private Window window(String base, NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setBaseURL(base)
                .setLocale("ja-JP")
                .setTimezoneId("Asia/Tokyo")
                .setGeolocation(36.5613, 136.6562)
                .setPermissions(List.of("geolocation")));
        return new Window(context, base);
    }

    private static Optional<Path> program() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
