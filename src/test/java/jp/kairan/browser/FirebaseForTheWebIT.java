package jp.kairan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/**
 * A browser of a city with a Firebase project registers as Firebase's own library does (installations v1,
 * fcmregistrations v1), goes on weekly, and takes itself out when its reader leaves. Google's two hosts are stood in for.
 */
class FirebaseForTheWebIT {
    private static final String KEY =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final String INSTALLATIONS =
            "https://firebaseinstallations.googleapis.com/v1/projects/kairan-test/installations";
    private static final String REGISTRATIONS =
            "https://fcmregistrations.googleapis.com/v1/projects/kairan-test/registrations";

    /** A headless browser has no push service of its own. */
    private static final String SUBSCRIBED = """
            Object.defineProperty(Notification, 'permission', { get: () => 'granted' });
            window.confirm = () => true;
            const key = Uint8Array.from(atob('%s'.replaceAll('-', '+').replaceAll('_', '/')), (each) => each.charCodeAt(0));
            const subscription = {
              options: { applicationServerKey: key.buffer },
              toJSON: () => ({ endpoint: 'https://push.example/1', keys: { p256dh: 'P256', auth: 'AUTH' } }),
              unsubscribe: async () => { localStorage.setItem('unsubscribed', 'yes'); return true; },
            };
            PushManager.prototype.getSubscription = async () => subscription;
            PushManager.prototype.subscribe = async () => subscription;""".formatted(KEY);

    private final List<Request> asked = new CopyOnWriteArrayList<>();

    @Test
    void aBrowserRegistersGoesOnAndLeavesAsFirebaseAsks() throws Exception {
        try (DemoTown town = DemoTown.open(
                        "firebase",
                        Map.of(
                                "kairan.fcm.project", "kairan-test",
                                "kairan.fcm.web.api-key", "public-key",
                                "kairan.fcm.web.app-id", "1:2:web:3",
                                "kairan.fcm.web.sender-id", "2",
                                "kairan.fcm.web.vapid-key", KEY));
                Window phone = town.phone().enter("RESIDENT", "ja")) {
            Page page = phone.page();
            page.route("https://*.googleapis.com/**", this::answer);
            page.addInitScript(SUBSCRIBED);
            phone.open("/inbox").settled();

            comeBack(page);
            Request installed = await(page, "POST", INSTALLATIONS);
            Request registered = await(page, "POST", REGISTRATIONS);
            told(page, "token-1");
            assertThat(installed.allHeaders()).containsEntry("x-goog-api-key", "public-key");
            assertThat(body(installed).get("fid").asText()).matches("[cdef][A-Za-z0-9_-]{21}");
            assertThat(body(installed).get("authVersion").asText()).isEqualTo("FIS_v2");
            assertThat(body(installed).get("appId").asText()).isEqualTo("1:2:web:3");
            assertThat(body(installed).get("sdkVersion").asText()).startsWith("w:");
            assertThat(registered.allHeaders()).containsEntry("x-goog-firebase-installations-auth", "FIS proof-1");
            assertThat(body(registered).get("web")).isEqualTo(new ObjectMapper().readTree("""
                    {"endpoint":"https://push.example/1","p256dh":"P256","auth":"AUTH","applicationPubKey":"%s"}""".formatted(KEY)));

            page.evaluate(AGED);
            comeBack(page);
            Request proven = await(page, "POST", INSTALLATIONS + "/the-fid/authTokens:generate");
            Request renewed = await(page, "PATCH", REGISTRATIONS + "/token-1");
            told(page, "token-2");
            assertThat(proven.allHeaders()).containsEntry("authorization", "FIS_v2 refresh-1");
            assertThat(body(proven).at("/installation/appId").asText()).isEqualTo("1:2:web:3");
            assertThat(renewed.allHeaders()).containsEntry("x-goog-firebase-installations-auth", "FIS proof-2");

            phone.open("/more");
            phone.button("ログアウトする").click();
            await(page, "DELETE", REGISTRATIONS + "/token-2");
            page.waitForURL(url -> url.endsWith("/"));
            assertThat(page.evaluate("() => localStorage.getItem('unsubscribed')"))
                    .isEqualTo("yes");
            assertThat(phone.faults()).isEmpty();
        }
    }

    /** What the browser remembers, grown a week old. */
    private static final String AGED = """
            () => new Promise((next) => {
              const opened = indexedDB.open('kairan-1');
              opened.onsuccess = () => {
                const work = opened.result.transaction('kept', 'readwrite');
                const store = work.objectStore('kept');
                const age = (key, change) => { store.get(key).onsuccess = (e) => store.put(change(e.target.result), key); };
                age('fcm-token', (each) => ({ ...each, at: 0 }));
                age('fcm-installation 1:2:web:3', (each) => ({ ...each, proof: { ...each.proof, until: 0 } }));
                work.oncomplete = () => { opened.result.close(); next(null); };
              };
            })""";

    private void answer(Route route) {
        Request request = route.request();
        asked.add(request);
        String body = request.url().endsWith("authTokens:generate")
                ? "{\"token\":\"proof-2\",\"expiresIn\":\"604800s\"}"
                : request.url().startsWith(INSTALLATIONS)
                        ? "{\"fid\":\"the-fid\",\"refreshToken\":\"refresh-1\","
                                + "\"authToken\":{\"token\":\"proof-1\",\"expiresIn\":\"604800s\"}}"
                        : "{\"token\":\"" + (request.method().equals("PATCH") ? "token-2" : "token-1") + "\"}";
        route.fulfill(new Route.FulfillOptions()
                .setHeaders(Map.of("Access-Control-Allow-Origin", "*", "Content-Type", "application/json"))
                .setBody(body));
    }

    /** Opens the app again as somebody who has agreed to pushes before. */
    private static void comeBack(Page page) {
        page.evaluate("""
                async () => (await caches.open('kairan-files-1'))
                  .put('/reached-kept', new Response(JSON.stringify({ person: '1', kind: 'FCM' })))""");
        page.reload();
        page.locator("h1").first().waitFor();
    }

    private Request await(Page page, String method, String url) {
        page.waitForCondition(() -> find(method, url) != null);
        return find(method, url);
    }

    private Request find(String method, String url) {
        return asked.stream()
                .filter(each -> each.method().equals(method) && each.url().equals(url))
                .findFirst()
                .orElse(null);
    }

    /** Waits until the service has been told a token. */
    private static void told(Page page, String token) {
        page.waitForFunction("""
                (token) => new Promise((next) => {
                  const opened = indexedDB.open('kairan-1');
                  opened.onsuccess = () => {
                    const found = opened.result.transaction('kept').objectStore('kept').get('push-address');
                    found.onsuccess = () => { opened.result.close(); next(found.result?.address === token); };
                  };
                })""", token);
    }

    private static JsonNode body(Request request) throws Exception {
        return new ObjectMapper().readTree(request.postData());
    }
}
