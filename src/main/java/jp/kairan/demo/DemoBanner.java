package jp.kairan.demo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/** What a visitor reads when the demo is open: where to go and whom to enter as. */
record DemoBanner(Config config, long seed, Optional<Duration> took) {
    private static final String TEXT = """

            ────────────────────────────────────────────────────────────────────────
             Kairan demo city · seed %d · %s
             pages        %s/demo
             API          %s/q/swagger-ui
             local FCM    %s   counters: %s/local/counters
                          one phone: %s/local/tokens/demo-1
             whom to enter as: curl -s %s/api/v1/demo/people

            %s
             Nobody here is real. Anybody can enter as anybody: do not expose this port.
            ────────────────────────────────────────────────────────────────────────""";

    private static final String ENTER = """
             # %s · %s
             curl -s %s/api/v1/demo/sessions -H 'Content-Type: application/json' -d '{"person":"%s"}'
            """;

    String text(List<DemoPerson> people) {
        String base = "http://localhost:" + config.getValue("quarkus.http.port", String.class);
        String fcm = config.getValue(DemoStart.BASE_URL, String.class);
        String lines = people.stream()
                .map(p -> String.format(ENTER, p.title(), p.unitName(), base, p.person()))
                .collect(Collectors.joining());
        return String.format(TEXT, seed, loaded(), base, base, fcm, fcm, fcm, base, lines);
    }

    private String loaded() {
        return took.map(t -> String.format("loaded in %.1f s", t.toMillis() / 1000.0))
                .orElse("already loaded");
    }
}
