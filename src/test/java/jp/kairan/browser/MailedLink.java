package jp.kairan.browser;

import com.microsoft.playwright.Route;
import java.util.UUID;

/** The link of a mail that asks somebody without the app how they are. */
final class MailedLink {
    static final String CODE = "BBBBBBBBBBBBBBBBBBBBBB";

    private MailedLink() {}

    /** Answers a page in place of the service, which tells codes to nobody but by mail. */
    static void knownTo(Window window) {
        window.page()
                .route(
                        "**/api/v1/safety-links/" + CODE + "*",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("application/json")
                                .setBody("""
                                        {"check": "%s", "drill": true, "question": "地震がありました。ご無事ですか。",
                                         "notice": "訓練です。", "language": "ja", "openedAt": "2026-11-22T09:00:00+09:00",
                                         "personal": true, "people": 3, "answered": false,
                                         "statuses": [], "places": [], "flags": []}""".formatted(UUID.randomUUID()))));
    }
}
