package jp.kairan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Shelters that city hall opens for everyone of a unit, with one entry and the word of a second officer.
 *
 * @param id of the broadcast
 * @param shelters names by id
 * @param waiting what the officer who entered it was shown
 */
record ShelterOpening(String id, Map<String, String> shelters, Response waiting) {
    /** One name each; no character of them is read otherwise by a voice. */
    private static final String NAMES = "いろはにほへとちりぬるをわかよたれそつね";

    /** Puts twenty shelters into the register and says of all of them at once that they are open. */
    static ShelterOpening entered(Visitor officer, String unit) {
        Map<String, String> shelters = new LinkedHashMap<>();
        for (int i = 0; i < NAMES.length(); i++) {
            String name = NAMES.charAt(i) + "の丘会館";
            shelters.put(registered(officer, name, 36.5 + i / 100.0), name);
        }
        Response answer = officer.post(
                "/api/v1/broadcasts",
                Map.of(
                        "message",
                        Map.of(
                                "department",
                                "危機管理課",
                                "template",
                                "SHELTER_OPENED",
                                "details",
                                Map.of("time", Instant.now().toString()),
                                "area",
                                Map.of("units", List.of(unit)),
                                "shelters",
                                Map.of("ids", List.copyOf(shelters.keySet()))),
                        "drill",
                        false,
                        "send",
                        true));
        officer.made(answer);
        return new ShelterOpening(answer.path("id"), shelters, answer);
    }

    private static String registered(Visitor officer, String name, double latitude) {
        Response answer = officer.post(
                "/api/v1/shelters",
                Map.of(
                        "name",
                        name,
                        "address",
                        "石川県金沢市広坂一丁目",
                        "latitude",
                        latitude,
                        "longitude",
                        136.6,
                        "kinds",
                        List.of("EMERGENCY_PLACE", "SHELTER"),
                        "hazards",
                        List.of("EARTHQUAKE")));
        officer.made(answer);
        return answer.path("id");
    }

    /** Lets it out as it was entered. */
    Response approve(Visitor officer) {
        return officer.post(
                "/api/v1/broadcasts/" + id + "/approval", Map.of("lockVersion", waiting.<Integer>path("lockVersion")));
    }

    /** Takes it back with one tap. */
    void retract(Visitor officer) {
        officer.made(officer.post("/api/v1/broadcasts/" + id + "/retraction", Map.of()));
    }

    /** The title that anybody reads in a language. */
    String title(Visitor reader, String language) {
        Response answer = reader.call().header("Accept-Language", language).get("/api/v1/broadcasts/" + id);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.path("bulletins.find { it.no == 1 }.title");
    }

    /** What a reader is shown of each shelter. */
    List<String> states(Visitor reader) {
        return shelters.keySet().stream()
                .map(shelter -> reader.get("/api/v1/shelters/" + shelter).<String>path("status.state"))
                .toList();
    }
}
