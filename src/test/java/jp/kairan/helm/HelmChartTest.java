package jp.kairan.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the chart sends to a cluster is safe by construction, whatever is switched on. */
class HelmChartTest {

    private static final List<JsonNode> CITY = Chart.rendered(Chart.CITY);
    private static final List<JsonNode> EVERYTHING = Chart.rendered(Chart.CITY, Chart.EVERYTHING);

    @Test
    void theStrictLinterHasNothingToSay(@TempDir Path folder) throws IOException {
        Path copy = folder.resolve("kairan");
        try (Stream<Path> files = Files.walk(Chart.FOLDER)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(Chart.FOLDER.relativize(file)));
            }
        }
        Chart.write(copy.resolve("values.yaml"), Chart.merged(Chart.CITY, Chart.EVERYTHING));

        LintResult lint = new Helm(copy).lint().strict().call();

        assertThat(lint.isFailed()).as("%s", lint.getMessages()).isFalse();
        assertThat(lint.getMessages()).noneMatch(message -> message.matches("(?s).*\\[(WARNING|ERROR)].*"));
    }

    @Test
    void theLeastThatIsAskedForMakesThreeObjectsAndEverythingMakesFive() {
        assertThat(CITY.stream().map(object -> object.path("kind").asString()))
                .containsExactlyInAnyOrder("ServiceAccount", "Service", "Deployment");
        assertThat(EVERYTHING.stream().map(object -> object.path("kind").asString()))
                .containsExactlyInAnyOrder("ServiceAccount", "Service", "Deployment", "Ingress", "PodDisruptionBudget");
    }

    @Test
    void thePodRunsAsAnUnprivilegedUserOnAReadOnlyFileSystem() {
        JsonNode pod = pod(CITY).path("securityContext");
        assertThat(pod.path("runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.path("runAsUser").asInt()).isEqualTo(10001);
        assertThat(pod.at("/seccompProfile/type").asString()).isEqualTo("RuntimeDefault");

        JsonNode container = container(CITY).path("securityContext");
        assertThat(container.path("readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(container.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
        assertThat(container.at("/capabilities/drop").toString()).isEqualTo("[\"ALL\"]");
        assertThat(container.at("/capabilities").has("add")).isFalse();
    }

    @Test
    void onlyTheScratchSpaceIsWritable() {
        Map<String, JsonNode> mounts = byName(container(CITY).path("volumeMounts"));
        Map<String, JsonNode> volumes = byName(pod(CITY).path("volumes"));

        assertThat(mounts).containsOnlyKeys("tmp", "fcm");
        assertThat(mounts.get("tmp").path("mountPath").asString()).isEqualTo("/tmp");
        assertThat(volumes.get("tmp").has("emptyDir")).isTrue();
        assertThat(mounts.get("fcm").path("readOnly").asBoolean()).isTrue();
    }

    @Test
    void noTokenOfTheClusterReachesThePod() {
        assertThat(pod(CITY).path("automountServiceAccountToken").asBoolean(true))
                .isFalse();
        assertThat(Chart.only(CITY, "ServiceAccount")
                        .path("automountServiceAccountToken")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void everyProbeAsksItsOwnQuestion() {
        assertThat(probe("startupProbe")).isEqualTo("/q/health/started");
        assertThat(probe("readinessProbe")).isEqualTo("/q/health/ready");
        assertThat(probe("livenessProbe")).isEqualTo("/q/health/live");
    }

    @Test
    void theDatabaseIsTheOneThatWasNamed() {
        Map<String, JsonNode> env = env(CITY);
        assertThat(env.get("QUARKUS_DATASOURCE_JDBC_URL").path("value").asString())
                .startsWith("jdbc:postgresql://db.example.jp:5432/kairan");
        assertThat(reference(env, "QUARKUS_DATASOURCE_USERNAME")).isEqualTo("kairan-database/username");
        assertThat(reference(env, "QUARKUS_DATASOURCE_PASSWORD")).isEqualTo("kairan-database/password");
    }

    @Test
    void secretsEnterByReferenceOnly() {
        assertThat(EVERYTHING)
                .noneMatch(object -> object.path("kind").asString().equals("Secret"));
        Map<String, JsonNode> env = env(EVERYTHING);
        assertThat(reference(env, "KAIRAN_SECRET")).isEqualTo("kairan-signing/secret");
        assertThat(reference(env, "QUARKUS_OIDC_CREDENTIALS_SECRET")).isEqualTo("kairan-oidc/secret");
        assertThat(env.keySet().stream().filter(name -> name.matches(".*(SECRET|PASSWORD|USERNAME|TOKEN|KEY)$")))
                .hasSize(6)
                .allSatisfy(name -> assertThat(env.get(name).has("value")).isFalse());
    }

    @Test
    void theServiceAccountOfFcmIsAFileWhereTheServiceLooksForIt() {
        Map<String, JsonNode> env = env(CITY);
        JsonNode secret = byName(pod(CITY).path("volumes")).get("fcm").path("secret");
        String folder = byName(container(CITY).path("volumeMounts"))
                .get("fcm")
                .path("mountPath")
                .asString();

        assertThat(secret.path("secretName").asString()).isEqualTo("kairan-fcm");
        assertThat(env.get("KAIRAN_FCM_CREDENTIALS_FILE").path("value").asString())
                .isEqualTo(folder + "/" + secret.at("/items/0/path").asString());
        assertThat(env.get("KAIRAN_FCM_PROJECT").path("value").asString()).isEqualTo("kairan-example");
    }

    @Test
    void theCityAndItsAddressAreToldToTheService() {
        Map<String, JsonNode> env = env(CITY);
        assertThat(env.get("KAIRAN_CITY_ZONE").path("value").asString()).isEqualTo("Asia/Tokyo");
        assertThat(env.get("KAIRAN_PUBLIC_URL").path("value").asString()).isEqualTo("https://kairan.example.jp");
    }

    @Test
    void theProfileIsProductionAndDemoIsNowhere() {
        assertThat(env(EVERYTHING).get("QUARKUS_PROFILE").path("value").asString())
                .isEqualTo("prod");
        assertThat(Chart.renderedText(Chart.CITY, Chart.EVERYTHING)).doesNotContainIgnoringCase("demo");
    }

    @Test
    void everySelectorFindsThePods() {
        JsonNode deployment = Chart.only(EVERYTHING, "Deployment");
        JsonNode selector = deployment.at("/spec/selector/matchLabels");
        JsonNode labels = deployment.at("/spec/template/metadata/labels");

        assertThat(selector.isEmpty()).isFalse();
        assertThat(labels.properties()).containsAll(selector.properties());
        assertThat(Chart.only(EVERYTHING, "Service").at("/spec/selector")).isEqualTo(selector);
        assertThat(Chart.only(EVERYTHING, "PodDisruptionBudget").at("/spec/selector/matchLabels"))
                .isEqualTo(selector);
        assertThat(pod(EVERYTHING).path("topologySpreadConstraints")).hasSize(2).allSatisfy(spread -> {
            assertThat(spread.path("whenUnsatisfiable").asString()).isEqualTo("ScheduleAnyway");
            assertThat(spread.at("/labelSelector/matchLabels")).isEqualTo(selector);
        });
    }

    @Test
    void theServiceAndTheIngressLeadToThePortOfTheContainer() {
        JsonNode port = container(EVERYTHING).at("/ports/0");
        JsonNode service = Chart.only(EVERYTHING, "Service");
        JsonNode rule = Chart.only(EVERYTHING, "Ingress").at("/spec/rules/0");
        JsonNode backend = rule.at("/http/paths/0/backend/service");

        assertThat(port.path("containerPort").asInt()).isEqualTo(8080);
        assertThat(service.at("/spec/ports/0/targetPort")).isEqualTo(port.path("name"));
        assertThat(rule.path("host").asString()).isEqualTo("kairan.example.jp");
        assertThat(backend.path("name")).isEqualTo(service.at("/metadata/name"));
        assertThat(backend.at("/port/name")).isEqualTo(service.at("/spec/ports/0/name"));
    }

    @Test
    void anUpgradeNeverTakesAPodBeforeItsSuccessorIsReady() {
        JsonNode spec = Chart.only(CITY, "Deployment").path("spec");
        assertThat(spec.path("replicas").asInt()).isEqualTo(2);
        assertThat(spec.at("/strategy/rollingUpdate/maxUnavailable").asInt(-1)).isZero();
        assertThat(pod(CITY).path("terminationGracePeriodSeconds").asInt())
                .isEqualTo(30)
                .isGreaterThan(seconds("QUARKUS_SHUTDOWN_DELAY") + seconds("QUARKUS_SHUTDOWN_TIMEOUT"));
        assertThat(container(CITY).has("lifecycle")).isFalse();
    }

    @Test
    void prometheusIsPointedAtTheMetricsOnlyWhenAsked() {
        JsonNode quiet = Chart.only(CITY, "Deployment").at("/spec/template/metadata");
        JsonNode asked = Chart.only(EVERYTHING, "Deployment").at("/spec/template/metadata/annotations");

        assertThat(quiet.has("annotations")).isFalse();
        assertThat(asked.path("prometheus.io/path").asString()).isEqualTo("/q/metrics");
        assertThat(asked.path("prometheus.io/port").asString()).isEqualTo("8080");
    }

    private static JsonNode pod(List<JsonNode> objects) {
        return Chart.only(objects, "Deployment").at("/spec/template/spec");
    }

    private static JsonNode container(List<JsonNode> objects) {
        return pod(objects).at("/containers/0");
    }

    private static String probe(String name) {
        JsonNode get = container(CITY).path(name).path("httpGet");
        assertThat(get.path("port").asString()).isEqualTo("http");
        return get.path("path").asString();
    }

    private static int seconds(String variable) {
        return Integer.parseInt(env(CITY).get(variable).path("value").asString().replace("s", ""));
    }

    private static Map<String, JsonNode> env(List<JsonNode> objects) {
        return byName(container(objects).path("env"));
    }

    /** A name given twice is an error of the chart, because Kubernetes would silently take the last one. */
    private static Map<String, JsonNode> byName(JsonNode list) {
        Map<String, JsonNode> named = new TreeMap<>();
        list.forEach(node ->
                assertThat(named.put(node.path("name").asString(), node)).isNull());
        return named;
    }

    private static String reference(Map<String, JsonNode> env, String name) {
        JsonNode reference = env.get(name).at("/valueFrom/secretKeyRef");
        return reference.path("name").asString() + "/" + reference.path("key").asString();
    }
}
