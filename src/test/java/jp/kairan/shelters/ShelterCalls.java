package jp.kairan.shelters;

import static jp.kairan.testing.Calls.as;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.AccountId;

/** How tests of shelters speak to the service. */
public final class ShelterCalls {
    private ShelterCalls() {}

    /** A form with everything that must be there. */
    public static Map<String, Object> form(String name, double latitude, double longitude, Hazard... hazards) {
        Map<String, Object> form = new HashMap<>();
        form.put("name", name);
        form.put("address", "石川県金沢市試験町1");
        form.put("latitude", latitude);
        form.put("longitude", longitude);
        form.put("kinds", List.of("EMERGENCY_PLACE"));
        form.put("hazards", hazards);
        return form;
    }

    /** A name that no other test has. */
    public static String name() {
        return "試験避難所" + UUID.randomUUID();
    }

    /** Adds a shelter and gives its id. */
    public static String add(AccountId by, Map<String, Object> form) {
        return as(by).body(form)
                .post("/api/v1/shelters")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Says that a shelter is in a state. */
    public static void say(AccountId by, String shelter, Map<String, Object> status) {
        as(by).body(status)
                .post("/api/v1/shelters/" + shelter + "/statuses")
                .then()
                .statusCode(201);
    }
}
