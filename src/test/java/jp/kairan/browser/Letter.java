package jp.kairan.browser;

import java.util.Locale;
import java.util.Map;

/** The letter by which an association invites a household of the demo: with a link in a QR code, and the same to type. */
final class Letter {
    private Letter() {}

    /** Comes in by the link. */
    static void comeIn(Window phone) {
        String link = invitation(phone).get("link").toString();
        phone.page().navigate("/i/" + link.substring(link.indexOf('#')));
        phone.words("招待コードを読み取りました").waitFor();
        // it does not stay in the list of addresses that a browser keeps
        phone.page().waitForURL(url -> !url.contains("#"));
        begin(phone);
    }

    /** Comes in by typing the code. */
    static void comeInByTyping(Window phone) {
        String typed = invitation(phone).get("typed").toString();
        phone.open("/i");
        phone.page().getByLabel("招待コード").fill(typed.toLowerCase(Locale.ROOT));
        phone.words("正しく入力できました").waitFor();
        begin(phone);
    }

    private static void begin(Window phone) {
        phone.page().getByLabel("お名前").fill("金沢 花子");
        phone.button("はじめる").click();
        phone.page().waitForURL("**/inbox");
        phone.page().locator("h1").waitFor();
    }

    private static Map<String, Object> invitation(Window phone) {
        phone.open("/");
        return phone.ask("POST", "/api/v1/demo/invitations", null);
    }
}
