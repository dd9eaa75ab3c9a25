package jp.kairan.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Error;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Wrong values are refused before anything reaches a cluster, by Helm and by a second reader of the same schema. */
class HelmValuesTest {

    private static final Path REFUSED = Chart.VALUES.resolve("refused");

    @Test
    void theLeastAndTheMostThatCanBeSaidAreAccepted() {
        assertThat(Chart.complaints(Chart.CITY)).isEmpty();
        assertThat(Chart.complaints(Chart.CITY, Chart.EVERYTHING)).isEmpty();
    }

    @Test
    void theChartAloneAsksForWhatOnlyTheOperatorKnows() {
        assertThat(places(Chart.complaints()))
                .containsExactlyInAnyOrder(
                        "/kairan/publicUrl",
                        "/kairan/signingSecret/secretName",
                        "/database/jdbcUrl",
                        "/database/credentials/secretName",
                        "/fcm/project",
                        "/fcm/serviceAccount/secretName");
        assertThatThrownBy(Chart::rendered).hasMessageContaining("jdbcUrl");
    }

    @ParameterizedTest
    @CsvSource({
        "no-database-url, /database/jdbcUrl",
        "no-fcm-secret, /fcm/serviceAccount/secretName",
        "no-signing-secret, /kairan/signingSecret/secretName",
        "another-database, /database/jdbcUrl",
        "password-in-database-url, /database/jdbcUrl",
        "password-as-value, /database/credentials",
        "plain-http, /kairan/publicUrl",
        "unknown-key, ''",
        "latest-image, /image/tag",
        "zero-replicas, /replicas",
        "demo-env, /extraEnv/0/name",
        "demo-env-by-reference, /extraEnv/0/name",
        "demo-env-of-a-profile, /extraEnv/0/name",
        "demo-env-in-dots, /extraEnv/0/name",
        "profile-env, /extraEnv/0/name",
        "profile-env-of-smallrye, /extraEnv/0/name",
        "profile-by-java-option, /extraEnv/0/name",
        "profile-by-jvm-option, /jvmOptions/0",
        "two-jvm-options-in-one, /jvmOptions/0",
        "secret-in-extra-env, /extraEnv/0",
        "former-secrets-in-extra-env, /extraEnv/0",
        "mail-password-in-extra-env, /extraEnv/0",
        "replaced-signing-secret, /extraEnv/0/name",
        "selector-label, /podLabels",
        "ingress-without-proxies, /trustedProxies",
    })
    void refuses(String file, String place) {
        Path values = REFUSED.resolve(file + ".yaml");

        assertThat(places(Chart.complaints(Chart.CITY, values))).contains(place);
        assertThatThrownBy(() -> Chart.rendered(Chart.CITY, values))
                .hasMessageContaining("values don't meet the specifications of the schema");
    }

    @Test
    void everyRefusedFileIsTried() throws Exception {
        String[] tried = HelmValuesTest.class
                .getDeclaredMethod("refuses", String.class, String.class)
                .getAnnotation(CsvSource.class)
                .value();
        try (Stream<Path> files = Files.list(REFUSED)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Stream.of(tried)
                            .map(row -> row.substring(0, row.indexOf(',')) + ".yaml")
                            .toList());
        }
    }

    @Test
    void theSchemaNamesAndExplainsEveryKey() {
        List<String> gaps = new ArrayList<>();
        examine("", Chart.schemaDocument(), gaps);
        assertThat(gaps).isEmpty();
    }

    @Test
    void theReadmeOfTheChartListsEveryValue() throws IOException {
        List<String> keys = new ArrayList<>();
        leaves("", Chart.merged(), keys);
        String readme = Chart.text("README.md");

        assertThat(keys)
                .hasSizeGreaterThan(30)
                .allSatisfy(key -> assertThat(readme).contains("| `" + key + "` |"));
    }

    private static List<String> places(List<Error> complaints) {
        return complaints.stream()
                .map(error -> error.getInstanceLocation().toString())
                .distinct()
                .toList();
    }

    private static void examine(String place, JsonNode schema, List<String> gaps) {
        if (schema.path("description").asString("").isBlank()) {
            gaps.add(place + " has no description");
        }
        if (schema.has("properties") && schema.path("additionalProperties").asBoolean(true)) {
            gaps.add(place + " takes unknown keys");
        }
        schema.path("properties").properties().forEach(entry -> {
            examine(place + "/" + entry.getKey(), entry.getValue(), gaps);
            JsonNode items = entry.getValue().path("items");
            if (items.has("properties")) {
                examine(place + "/" + entry.getKey() + "/-", items, gaps);
            }
        });
    }

    private static void leaves(String prefix, JsonNode values, List<String> keys) {
        values.properties().forEach(entry -> {
            String key = prefix + entry.getKey();
            if (entry.getValue().isObject() && !entry.getValue().isEmpty()) {
                leaves(key + ".", entry.getValue(), keys);
            } else {
                keys.add(key);
            }
        });
    }
}
