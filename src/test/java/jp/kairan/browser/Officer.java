package jp.kairan.browser;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An officer who does by the service's interface what has to be done before somebody looks at a page. */
record Officer(Window window) implements AutoCloseable {
    /** The unit of the first office. */
    @SuppressWarnings("unchecked")
    String unit() {
        List<Map<String, Object>> offices = (List<Map<String, Object>>)
                window.ask("GET", "/api/v1/me", null).get("offices");
        return ((Map<String, Object>) offices.get(0).get("unit")).get("id").toString();
    }

    /** Tells the whole unit something that is to be confirmed; gives its id. */
    String publish(String title, String body) {
        String draft = draft(title, body);
        window.ask("POST", "/api/v1/circulars/" + draft + "/publication", Map.of());
        return draft;
    }

    /** Writes something for the whole unit and keeps it; gives its id. */
    String draft(String title, String body) {
        return id(window.ask(
                "POST",
                "/api/v1/circulars",
                Map.of(
                        "unit",
                        unit(),
                        "title",
                        title,
                        "body",
                        body,
                        "category",
                        "CIRCULAR",
                        "confirmationAsked",
                        true,
                        "audience",
                        everyone())));
    }

    /** Invites the whole unit, person by person, to something in a week; gives its id. */
    String invite(String title) {
        Instant starts = Instant.now().plus(Duration.ofDays(7));
        String event = id(window.ask(
                "POST",
                "/api/v1/events",
                Map.of(
                        "unit",
                        unit(),
                        "kind",
                        "EVENT",
                        "title",
                        title,
                        "body",
                        "公民館でお茶をのみます。",
                        "startsAt",
                        starts.toString(),
                        "endsAt",
                        starts.plus(Duration.ofHours(2)).toString(),
                        "answeredBy",
                        "PERSON",
                        "audience",
                        everyone())));
        window.ask("POST", "/api/v1/events/" + event + "/publication", Map.of());
        return event;
    }

    /** Asks the whole unit, as a drill, how they are; gives the id of the check. */
    String askHowTheyAre() {
        return id(window.ask(
                "POST",
                "/api/v1/safety-checks",
                Map.of("question", "EARTHQUAKE", "areas", List.of(unit()), "drill", true)));
    }

    /** Ends a check. */
    void end(String check) {
        window.ask("POST", "/api/v1/safety-checks/" + check + "/closing", Map.of("confirm", true));
    }

    private List<Map<String, String>> everyone() {
        return List.of(Map.of("kind", "EVERYONE", "unit", unit()));
    }

    private static String id(Map<String, Object> made) {
        return made.get("id").toString();
    }

    @Override
    public void close() {
        window.close();
    }
}
