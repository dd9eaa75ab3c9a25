package jp.kairan.events;

import static jp.kairan.testing.Calls.as;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kairan.access.AccountId;

/** What tests do at the door. */
final class Attending {
    static final String DATE = "/api/v1/occurrences/{id}";
    static final String SHEET = DATE + "/attendance";

    private static final Pattern SIDE = Pattern.compile("viewBox=\"0 0 (\\d+) ");
    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final int QUIET = 4;

    private Attending() {}

    static ValidatableResponse sheet(AccountId officer, OccurrenceId date) {
        return as(officer).get(SHEET, date.value()).then();
    }

    static ValidatableResponse tap(AccountId officer, OccurrenceId date, String answer, Map<String, ?> body) {
        return as(officer)
                .body(body)
                .put(SHEET + "/{answer}", date.value(), answer)
                .then();
    }

    static ValidatableResponse undo(AccountId officer, OccurrenceId date, String answer) {
        return as(officer).delete(SHEET + "/{answer}", date.value(), answer).then();
    }

    static ValidatableResponse ticket(AccountId who, OccurrenceId date) {
        return as(who).get(DATE + "/ticket", date.value()).then();
    }

    static String code(AccountId who, OccurrenceId date) {
        return ticket(who, date).statusCode(200).extract().path("code");
    }

    static ValidatableResponse scan(AccountId officer, OccurrenceId date, String code) {
        return as(officer)
                .body(Map.of("ticket", code))
                .post(DATE + "/check-ins", date.value())
                .then();
    }

    static ValidatableResponse queue(AccountId officer, OccurrenceId date, List<?> entries) {
        return as(officer)
                .body(Map.of("checkIns", entries))
                .post(DATE + "/check-ins/queue", date.value())
                .then();
    }

    static Map<String, Object> walkIn(Party party, Object who, int adults, int children) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("party", party.name());
        body.put(party == Party.GUEST ? "guestName" : "partyId", who.toString());
        body.put("adults", adults);
        body.put("children", children);
        return body;
    }

    static ValidatableResponse walkIn(AccountId officer, OccurrenceId date, Map<String, ?> body) {
        return as(officer).body(body).post(DATE + "/walk-ins", date.value()).then();
    }

    static ValidatableResponse release(AccountId officer, OccurrenceId date) {
        return as(officer).post(DATE + "/release-no-shows", date.value()).then();
    }

    static ValidatableResponse count(AccountId officer, OccurrenceId date, Object count) {
        return as(officer)
                .body(Map.of("count", count))
                .put(DATE + "/final-count", date.value())
                .then();
    }

    /** What a scanner reads from a drawn code. */
    static String read(String svg) throws Exception {
        Matcher side = SIDE.matcher(svg);
        if (!side.find()) {
            throw new AssertionError("no QR code");
        }
        BitMatrix bits = new BitMatrix(Integer.parseInt(side.group(1)) - 2 * QUIET);
        Matcher module = MODULE.matcher(svg);
        while (module.find()) {
            bits.set(Integer.parseInt(module.group(1)) - QUIET, Integer.parseInt(module.group(2)) - QUIET);
        }
        return new Decoder().decode(bits).getText();
    }
}
