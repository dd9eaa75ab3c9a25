package jp.kairan.house;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.kairan.testing.KairanTest;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.junit.jupiter.api.Test;

/** The published contract is the one that is committed, and it tells a phone's developer everything. */
@KairanTest
class ContractTest {
    private static final String PROBLEM = "application/problem+json";
    private static final Path COMMITTED = Path.of("openapi/openapi.yaml");

    @Test
    void theCommittedContractIsTheOneThatIsServed() throws IOException {
        String served = served();
        if (Boolean.getBoolean("openapi.accept")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, served);
        }

        assertThat(Files.readString(COMMITTED))
                .as("the contract changed; if that is meant: mvn test -Dtest=ContractTest -Dopenapi.accept=true")
                .isEqualTo(served);
    }

    @Test
    void everyOperationSaysWhatItIs() {
        assertThat(operations()).isNotEmpty().allSatisfy(o -> {
            assertThat(o.getSummary()).as(o.getOperationId()).isNotBlank();
            assertThat(o.getDescription()).as(o.getOperationId()).isNotBlank();
            assertThat(o.getTags()).as(o.getOperationId()).isNotEmpty();
        });
    }

    @Test
    void everyJsonBodyHasAnExample() {
        assertThat(operations())
                .allSatisfy(o -> assertThat(contents(o)
                                .flatMap(c -> c.getMediaTypes().entrySet().stream())
                                .filter(m -> m.getKey().contains("json")))
                        .as(o.getOperationId())
                        .allSatisfy(m -> assertThat(m.getValue().getExample()).isNotNull()));
    }

    @Test
    void everySuccessSaysTheShapeOfItsBody() {
        assertThat(operations())
                .allSatisfy(o -> assertThat(o.getResponses().getAPIResponses().entrySet().stream()
                                .filter(r -> Set.of("200", "201").contains(r.getKey())))
                        .as(o.getOperationId())
                        .allSatisfy(r -> {
                            assertThat(r.getValue().getContent()).as(r.getKey()).isNotNull();
                            assertThat(r.getValue().getContent().getMediaTypes())
                                    .isNotEmpty()
                                    .allSatisfy((type, media) -> assertThat(media.getSchema())
                                            .as(type)
                                            .isNotNull());
                        }));
    }

    @Test
    void everyProblemIsShownAsItWouldCome() {
        assertThat(operations())
                .allSatisfy(o -> assertThat(o.getResponses().getAPIResponses().entrySet().stream()
                                .filter(r ->
                                        r.getKey().startsWith("4") || r.getKey().startsWith("5")))
                        .as(o.getOperationId())
                        .allSatisfy(r -> assertThat(r.getValue()
                                        .getContent()
                                        .getMediaType(PROBLEM)
                                        .getExample())
                                .asInstanceOf(InstanceOfAssertFactories.MAP)
                                .containsEntry("status", Integer.parseInt(r.getKey()))
                                .extractingByKey("type")
                                .asString()
                                .startsWith("urn:kairan:problem:")));
    }

    @Test
    void anOperationAsksForItsKeyOnce() {
        assertThat(operations())
                .allSatisfy(o -> assertThat(o.getParameters() == null ? List.of() : o.getParameters())
                        .as(o.getOperationId())
                        .extracting(p -> ((Parameter) p).getName())
                        .doesNotHaveDuplicates());
    }

    @Test
    void everyStatusHasAMeaning() {
        assertThat(operations())
                .allSatisfy(o -> assertThat(o.getResponses().getAPIResponses())
                        .allSatisfy((status, response) -> assertThat(response.getDescription())
                                .as(o.getOperationId() + " " + status)
                                .isNotBlank()
                                .isNotIn("OK", "Created", "Accepted", "No Content", "Bad Request")));
    }

    /** The framework numbers shapes whose names are taken, and in generated code nobody could tell them apart. */
    @Test
    void everyShapeHasANameOfItsOwn() {
        assertThat(model().getComponents().getSchemas().keySet())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(name).doesNotMatch(".*\\d"));
    }

    private static Stream<Content> contents(Operation operation) {
        return Stream.concat(
                        Stream.ofNullable(operation.getRequestBody()).map(b -> b.getContent()),
                        operation.getResponses().getAPIResponses().values().stream()
                                .map(r -> r.getContent()))
                .filter(c -> c != null && c.getMediaTypes() != null);
    }

    private static OpenAPI model() {
        return SmallRyeOpenAPI.builder()
                .withCustomStaticFile(() -> new ByteArrayInputStream(served().getBytes(StandardCharsets.UTF_8)))
                .enableAnnotationScan(false)
                .build()
                .model();
    }

    private static List<Operation> operations() {
        return model().getPaths().getPathItems().entrySet().stream()
                .filter(e -> e.getKey().startsWith("/api/"))
                .flatMap(e -> e.getValue().getOperations().values().stream())
                .toList();
    }

    private static String served() {
        return given().get("/q/openapi").then().statusCode(200).extract().asString();
    }
}
