package jp.kairan.browser;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Where pages about one thing are found in a demo town that has something of every kind, on its busiest day. */
final class Addresses {
    private final Map<String, String> found = new TreeMap<>();

    private Addresses() {}

    /** Lets people of the town do what there has to be, and looks up where it is. */
    static Addresses in(DemoTown town) {
        Addresses addresses = new Addresses();
        try (Officer head = town.officer("ASSOCIATION_HEAD");
                Officer staff = town.officer("CITY_STAFF");
                Officer leader = town.officer("GROUP_LEADER")) {
            addresses.ofAssociation(head);
            String check = head.askHowTheyAre();
            addresses.ofCheck(check);
            aStrangerComesToAShelter(staff.window(), check, head.unit());
            leader.window().ask("POST", "/api/v1/safety-answers", callForHelp(check));
            head.window().ask("POST", "/api/v1/safety-checks/" + check + "/help/" + home(leader) + "/claim", Map.of());
            addresses.ofGroup(leader, check);
            addresses.ofCity(staff);
            addresses.ofWatch(leader);
        }
        return addresses;
    }

    /** The address of a page; of one that is about nothing in particular its own. */
    String of(AppPage page) {
        String address = page.aboutSomething() ? found.get(page.pattern()) : page.pattern();
        if (address == null) {
            throw new AssertionError("nobody knows yet where to find a page " + page.pattern());
        }
        return address;
    }

    private void ofAssociation(Officer head) {
        String circular = head.publish("どぶさらいのお知らせ", "## 日時\n\n12月13日(日) **9時**から\n\n- 長靴\n- シャベル");
        String event = head.invite("もちつき大会");
        head.draft("書きかけの回覧", "まだ途中です。");
        put("/circulars/:id", circular);
        put("/desk/circulars/:id", circular);
        put("/events/:id", event);
        put("/desk/events/:id", event);
        put("/s/:unit", head.unit());
    }

    private void ofCheck(String check) {
        put("/safety/:id", check);
        put("/round/:id", check);
        put("/desk/safety/:id", check);
        put("/desk/safety/:id/help", check);
    }

    @SuppressWarnings("unchecked")
    private void ofGroup(Officer leader, String check) {
        List<Map<String, Object>> houses = (List<Map<String, Object>>) leader.window()
                .ask("GET", "/api/v1/safety-checks/" + check + "/round", null)
                .get("houses");
        put("/h/:code", houses.get(0).get("code"));
        put("/enrol/:household", houses.get(0).get("household"));
        put("/desk/watch/:household", home(leader));
        Map<String, Object> call = leader.window().items("/api/v1/inbox?limit=50").stream()
                .filter(item -> item.get("kind").toString().startsWith("SAFETY_HELP"))
                .findFirst()
                .orElseThrow();
        found.put("/notices/:kind/:id", "/notices/" + call.get("kind") + "/" + call.get("id"));
    }

    private void ofCity(Officer staff) {
        Object broadcast = staff.window().items("/api/v1/broadcasts").get(0).get("broadcast");
        put("/broadcasts/:id", broadcast);
        put("/desk/broadcasts/:id", broadcast);
        Object shelter = staff.window().items("/api/v1/shelters?limit=1").get(0).get("id");
        put("/shelters/:id", shelter);
        put(
                "/d/:code",
                staff.window()
                        .ask("POST", "/api/v1/shelter-arrivals/codes", Map.of("shelter", shelter))
                        .get("code"));
        // the links of mails are known to nobody but who gets them: what one asks is given to the page by the test
        put("/a/:code", MailedLink.CODE);
    }

    private void ofWatch(Officer leader) {
        String alert = HelpButton.at(leader.window()).press();
        leader.window()
                .ask(
                        "POST",
                        "/api/v1/watch-alerts/" + alert + "/messages",
                        Map.of("key", UUID.randomUUID().toString(), "text", "電話に出ません。"));
        put("/watch/:alert", alert);
    }

    /** The part of a pattern that begins with a colon is what is looked up. */
    private void put(String pattern, Object value) {
        found.put(pattern, pattern.replaceFirst(":\\w+", value.toString()));
    }

    @SuppressWarnings("unchecked")
    private static Object home(Officer of) {
        List<Map<String, Object>> homes = (List<Map<String, Object>>)
                of.window().ask("GET", "/api/v1/me", null).get("homes");
        return homes.get(0).get("household");
    }

    /** Of whom nobody knows where they live, and who asks for help at the door. */
    private static void aStrangerComesToAShelter(Window at, String check, String unit) {
        Object shelter = at.items("/api/v1/shelters?limit=1").get(0).get("id");
        Map<String, Object> entry = new HashMap<>(
                Map.of("drill", check, "unit", unit, "name", "旅の 人", "people", 2, "whole", false, "status", "HELP"));
        entry.put(
                "code",
                at.ask("POST", "/api/v1/shelter-arrivals/codes", Map.of("shelter", shelter))
                        .get("code"));
        entry.put("device", UUID.randomUUID().toString());
        entry.put("key", UUID.randomUUID().toString());
        entry.put("sentAt", Instant.now().toString());
        at.ask("POST", "/api/v1/shelter-arrivals", entry);
    }

    private static Map<String, Object> callForHelp(String check) {
        return Map.of(
                "check",
                check,
                "sentAt",
                Instant.now().toString(),
                "answers",
                List.of(Map.of("key", UUID.randomUUID().toString(), "whose", "ME", "status", "HELP")));
    }
}
