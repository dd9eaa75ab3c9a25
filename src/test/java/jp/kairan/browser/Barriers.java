package jp.kairan.browser;

import com.microsoft.playwright.TimeoutError;
import java.util.ArrayList;
import java.util.List;

/** What on a page somebody could not use: found by an automatic checker, with letters twice as large, on narrow screens. */
final class Barriers {
    private static final int PHONE = 390;
    private static final int SMALL_PHONE = 320;
    private static final int HEIGHT = 844;

    /** Words that leave the screen, or their button, or the box that hides what is outside of it. */
    private static final String CUT = """
            () => [...document.querySelectorAll('button, a, label, summary, legend, p, dd, li, h1, h2, h3, .tag')]
              .filter((each) => each.checkVisibility() && !each.closest('.only-read, .skip, .scroll, .phone-screen')
                && !each.querySelector('.only-read'))
              .filter((each) => {
                const style = getComputedStyle(each);
                const words = document.createRange();
                words.selectNodeContents(each);
                const box = words.getBoundingClientRect();
                const leaves = each.matches('button, .button') && each.scrollWidth > each.clientWidth + 2;
                const hidden = style.overflowY === 'hidden' && each.scrollHeight > each.clientHeight + 2;
                return leaves || hidden || box.right > document.documentElement.clientWidth + 1 || box.left < -1;
              })
              .map((each) => each.tagName + ' ' + each.innerText.slice(0, 30))""";

    private final Window window;
    private final List<String> found = new ArrayList<>();

    private Barriers(Window window) {
        this.window = window;
    }

    /** Everything that stands in the way on these pages, one after the other, in this window, which is closed then. */
    static List<String> on(Window window, List<String> addresses, boolean desk) {
        try (window) {
            Barriers barriers = new Barriers(window);
            addresses.forEach(address -> barriers.look(address, desk));
            barriers.found.addAll(window.faults());
            barriers.found.addAll(window.toOthers());
            return barriers.found;
        }
    }

    private void look(String address, boolean desk) {
        int width = window.page().viewportSize().width;
        try {
            window.openWhole(address);
        } catch (TimeoutError late) {
            found.add(
                    address + " shows no page: " + window.page().locator("body").innerText());
            return;
        }
        found.addAll(window.barriers());
        overflow(address + " as it is");
        phrases(address);
        if (desk) {
            wide(PHONE);
            overflow(address + " on a phone");
        } else {
            wide(SMALL_PHONE);
            overflow(address + " on a small phone");
            wide(PHONE);
            letters("200%");
            overflow(address + " with letters of 200 %");
            cut(address);
            letters("");
        }
        window.page().setViewportSize(width, HEIGHT);
    }

    private void overflow(String where) {
        if ((boolean) window.page()
                .evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1")) {
            found.add(where + " is wider than the screen");
        }
    }

    @SuppressWarnings("unchecked")
    private void cut(String address) {
        ((List<String>) window.page().evaluate(CUT)).forEach(words -> found.add(address + " cuts " + words));
    }

    private void phrases(String address) {
        String text = window.page().locator("body").innerText();
        if (text.matches("(?s).*\\b(app|desk|label|safety|shelter|push)\\.[a-z-]+(\\.[a-z-]+)?\\b.*")) {
            found.add(address + " shows the key of a phrase");
        }
        if (window.page().locator("main [role=alert]").count() > 0) {
            found.add(address + " is in trouble: "
                    + window.page().locator("main [role=alert]").first().innerText());
        }
    }

    private void wide(int width) {
        window.page().setViewportSize(width, window.page().viewportSize().height);
    }

    private void letters(String size) {
        window.page().evaluate("size => { document.documentElement.style.fontSize = size; }", size);
    }
}
