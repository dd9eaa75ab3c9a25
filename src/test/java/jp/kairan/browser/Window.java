package jp.kairan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** One person's browser with one page open; remembers what went wrong in it and whom it asked. */
final class Window implements AutoCloseable {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final BrowserContext context;
    private final String base;
    private final Page page;
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    Window(BrowserContext context, String base) {
        this.context = context;
        this.base = base;
        this.page = context.newPage();
        page.onPageError(fault -> faults.add(fault));
        page.onConsoleMessage(line -> {
            // what the network refuses is looked at where it is asked for
            if (line.type().equals("error") && !line.text().startsWith("Failed to load resource")) {
                faults.add(line.text());
            }
        });
        page.onRequest(request -> asked.add(request.url()));
        // who is asked once more means it
        page.onDialog(Dialog::accept);
    }

    /** Comes in by the demo's door as somebody of its list, reading in a language. */
    Window enter(String person, String language) {
        page.navigate("/manifest.webmanifest");
        Object status = page.evaluate("""
                async ([person, language]) => {
                  localStorage.setItem('kairan-language', language);
                  const answer = await fetch('/api/v1/demo/sessions', {
                    method: 'POST',
                    headers: { 'Content-Type': 'application/json', 'X-Kairan-Person': '1' },
                    body: JSON.stringify({ person }),
                  });
                  return answer.status;
                }""", List.of(person, language));
        assertThat(status).isEqualTo(201);
        return this;
    }

    /** Nobody yet, reading in a language. */
    Window reading(String language) {
        page.navigate("/manifest.webmanifest");
        page.evaluate("language => localStorage.setItem('kairan-language', language)", language);
        return this;
    }

    /** Goes to an address and waits until its heading is there and nothing more is loading. */
    Window open(String path) {
        page.navigate(path);
        page.locator("h1").first().waitFor();
        page.waitForFunction("() => !document.querySelector('[data-loading]')");
        return this;
    }

    /** Goes to an address and waits until the page stands still: nothing that it asks for comes in any more. */
    Window openWhole(String path) {
        open(path).page.evaluate("""
                () => new Promise((done) => {
                  let still = setTimeout(done, 150);
                  const watch = new MutationObserver(() => {
                    clearTimeout(still);
                    still = setTimeout(done, 150);
                  });
                  watch.observe(document.body, { childList: true, subtree: true });
                  setTimeout(done, 3000);
                })""");
        return this;
    }

    Page page() {
        return page;
    }

    /** A button with these words. */
    Locator button(String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(words)))
                .first();
    }

    /** A link with these words. */
    Locator link(String words) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(words)))
                .first();
    }

    /** A place where these words stand. */
    Locator words(String words) {
        return page.getByText(Pattern.compile(words)).first();
    }

    /** Asks the service as this person, from within the page. */
    @SuppressWarnings("unchecked")
    Map<String, Object> api(String method, String path, Object body) {
        return (Map<String, Object>) page.evaluate("""
                async ([method, path, body]) => {
                  const answer = await fetch(path, {
                    method,
                    headers: { 'Content-Type': 'application/json', 'X-Kairan-Person': '1',
                               'Idempotency-Key': crypto.randomUUID() },
                    body: body === null ? undefined : JSON.stringify(body),
                  });
                  const text = await answer.text();
                  return { status: answer.status, body: text ? JSON.parse(text) : {} };
                }""", java.util.Arrays.asList(method, path, body));
    }

    /** Asks the service as this person for something that it cannot refuse, and gives what it answers. */
    @SuppressWarnings("unchecked")
    Map<String, Object> ask(String method, String path, Object body) {
        Map<String, Object> answer = api(method, path, body);
        assertThat((Integer) answer.get("status")).as(path + " " + answer).isBetween(200, 299);
        return (Map<String, Object>) answer.get("body");
    }

    /** The items of a list of the service, as this person sees it. */
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> items(String path) {
        return (List<Map<String, Object>>) ask("GET", path, null).get("items");
    }

    /** Waits until these words stand nowhere any more. */
    void gone(String words) {
        page.waitForFunction("words => !document.body.innerText.includes(words)", words);
    }

    /** Waits until everything a resident may need is kept, so that it opens without a network. */
    Window settled() {
        page.evaluate("""
                async () => {
                  while (!navigator.serviceWorker.controller || !(await caches.match('/version-kept'))) {
                    await new Promise((next) => setTimeout(next, 100));
                  }
                }""");
        return this;
    }

    void network(boolean there) {
        context.setOffline(!there);
    }

    /** What an automatic checker finds that somebody could not use (WCAG 2.2 AA and good practice). */
    List<String> barriers() {
        showAll();
        List<String> found = new ArrayList<>();
        for (Rule rule : new AxeBuilder(page).withTags(RULES).analyze().getViolations()) {
            found.add(page.url() + " " + rule.getId() + ": " + rule.getHelp() + " "
                    + rule.getNodes().stream()
                            .map(node -> node.getTarget().toString())
                            .limit(3)
                            .toList());
        }
        return found;
    }

    /** Because the menu at the foot covers half a button at any height of the window, and whoever reads can move it away. */
    private void showAll() {
        // with room for bars that come meanwhile
        int height = Math.max(wholeHeight() + 800, page.viewportSize().height);
        page.setViewportSize(page.viewportSize().width, height);
        page.waitForFunction("height => innerHeight === height", height);
        page.evaluate("() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)))");
    }

    private int wholeHeight() {
        return ((Number) page.evaluate("() => document.documentElement.scrollHeight")).intValue();
    }

    /** Errors of scripts and of the policy. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** Requests that left for anybody but the service. */
    List<String> toOthers() {
        return asked.stream()
                .filter(url -> !url.startsWith(base) && !url.startsWith("blob:") && !url.startsWith("data:"))
                .toList();
    }

    /** A picture of the whole page. */
    void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }
}
