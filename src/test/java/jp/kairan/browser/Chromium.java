package jp.kairan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /**
     * Starts it; skips the test aloud where there is none, and fails where one has to be.
     *
     * @param options of its command line, besides those that keep it quiet
     */
    static Chromium start(String... options) {
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
                        .setArgs(Stream.concat(QUIET.stream(), Stream.of(options))
                                .toList()));
        return new Chromium(playwright, browser);
    }

    /** A phone in somebody's hand. */
    Window phone(String base) {
        return window(base, 390, 844, ColorScheme.LIGHT, true);
    }

    /** A phone whose owner likes it dark. */
    Window darkPhone(String base) {
        return window(base, 390, 844, ColorScheme.DARK, true);
    }

    /** A computer on an officer's desk. */
    Window desk(String base) {
        return window(base, 1280, 900, ColorScheme.LIGHT, false);
    }

    /** A computer whose owner likes it dark. */
    Window darkDesk(String base) {
        return window(base, 1280, 900, ColorScheme.DARK, false);
    }

    private Window window(String base, int width, int height, ColorScheme colours, boolean touch) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(base)
                .setViewportSize(width, height)
                .setColorScheme(colours)
                .setHasTouch(touch)
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
