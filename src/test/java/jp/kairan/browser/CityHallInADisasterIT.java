package jp.kairan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** City hall sets before a disaster whom the service turns to when, and opens in one the register of who needs help. */
class CityHallInADisasterIT {
    private static final String NEEDS = "車いすを押す人が一人要る。";

    /** Whether some words are anywhere in what the browser keeps. */
    private static final String KEEPS = """
            async (words) => {
              const all = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
              const ask = (request) => new Promise((done, fail) => {
                request.onsuccess = () => done(request.result);
                request.onerror = () => fail(request.error);
              });
              for (const { name } of await indexedDB.databases()) {
                const base = await ask(indexedDB.open(name));
                for (const store of base.objectStoreNames) {
                  all.push(JSON.stringify(await ask(base.transaction(store).objectStore(store).getAll())));
                }
                base.close();
              }
              for (const name of await caches.keys()) {
                const cache = await caches.open(name);
                for (const request of await cache.keys()) {
                  if (request.url.includes('/api/')) all.push(await (await cache.match(request)).text());
                }
              }
              return all.some((each) => each.includes(words));
            }""";

    private static DemoTown town;

    @BeforeAll
    static void open() {
        town = DemoTown.open("disaster-desk");
    }

    @AfterAll
    static void close() {
        if (town != null) {
            town.close();
        }
    }

    @Test
    void theCityOpensTheRegisterOfAnAssociationWhoseHeadReadsItWithoutTheBrowserKeepingIt() {
        try (Officer staff = town.officer("CITY_STAFF");
                Officer head = town.officer("ASSOCIATION_HEAD")) {
            staff.window().ask("POST", "/api/v1/support-register/entries", entry(somebody(head)));
            Window desk = head.window().open("/desk/register");
            desk.words("いまは開示されていません").waitFor();
            desk.page().getByLabel("見直し").check();
            desk.button("同意のある方").click();
            desk.words("該当する方はいません").waitFor();

            staff.window()
                    .ask(
                            "POST",
                            "/api/v1/safety-checks",
                            Map.of("question", "EARTHQUAKE", "areas", List.of(staff.unit()), "drill", false));
            open(staff.window().open("/desk/register"), nameOf(head));

            desk.open("/desk/register").words("開示中").waitFor();
            desk.button("全員の名簿を見る").click();
            desk.words(NEEDS).waitFor();
            assertThat(desk.page().evaluate(KEEPS, NEEDS)).isEqualTo(false);
        }
    }

    @Test
    void theCitySetsWhenWhomTheServiceTurnsTo() {
        try (Officer staff = town.officer("CITY_STAFF")) {
            Page page = staff.window().open("/desk/ladder").page();
            Locator minutes = page.locator("input[type=number]").first();
            minutes.fill("7");
            staff.window().button("この設定にする").click();
            staff.window().words("保存しました").waitFor();

            staff.window().open("/desk/ladder");
            assertThat(minutes.inputValue()).isEqualTo("7");
        }
    }

    private static void open(Window city, String association) {
        Page page = city.page();
        page.getByLabel("名前で探す").fill(association);
        page.getByLabel(association).first().check();
        city.button("災害のために名簿を開示する").click();
        page.getByLabel("避難・救助").check();
        city.button("確認に進む").click();
        page.getByLabel("命を守るために必要").check();
        city.button("^開示する").click();
        city.words("名簿を開示しました").waitFor();
        city.words("開示中").waitFor();
    }

    @SuppressWarnings("unchecked")
    private static String nameOf(Officer head) {
        List<Map<String, Object>> offices = (List<Map<String, Object>>)
                head.window().ask("GET", "/api/v1/me", null).get("offices");
        return ((Map<String, Object>) offices.get(0).get("unit")).get("name").toString();
    }

    private static Object somebody(Officer head) {
        Object house = head.window()
                .items("/api/v1/units/" + head.unit() + "/households?limit=1")
                .get(0)
                .get("id");
        return head.window()
                .items("/api/v1/households/" + house + "/residents")
                .get(0)
                .get("id");
    }

    private static Map<String, Object> entry(Object resident) {
        return Map.of(
                "resident",
                resident,
                "details",
                Map.of(
                        "reasons",
                        List.of("ALONE"),
                        "needs",
                        NEEDS,
                        "powerDependent",
                        false,
                        "plan",
                        Map.of("supporters", List.of(Map.of("name", "北陸 次郎")))),
                "consent",
                Map.of("state", "NOT_ASKED", "to", List.of()));
    }
}
