package jp.kairan.house;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The operations of the served contract, as far as somebody needs them who wants to call them all. */
final class ContractOperations {
    private ContractOperations() {}

    /** A parameter with the type of its schema. */
    record Parameter(String name, String type, boolean needed) {}

    /** One operation; the body is the contract's example, or null. */
    record Call(String method, String path, List<Parameter> inPath, List<Parameter> inQuery, JsonNode body) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static List<Call> all() {
        try {
            JsonNode contract = new ObjectMapper()
                    .readTree(given().get("/q/openapi?format=json").asString());
            List<Call> calls = new ArrayList<>();
            contract.get("paths").properties().stream()
                    .filter(path -> path.getKey().startsWith("/api/"))
                    .forEach(path -> operations(path.getValue())
                            .forEach(
                                    operation -> calls.add(call(path.getKey(), path.getValue(), operation, contract))));
            return calls;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Map.Entry<String, JsonNode>> operations(JsonNode path) {
        return path.properties().stream()
                .filter(e -> List.of("get", "post", "put", "patch", "delete").contains(e.getKey()));
    }

    private static Call call(String path, JsonNode item, Map.Entry<String, JsonNode> operation, JsonNode contract) {
        List<JsonNode> parameters = Stream.of(item, operation.getValue())
                .flatMap(node -> StreamSupport.stream(node.path("parameters").spliterator(), false))
                .toList();
        JsonNode body = operation.getValue().at("/requestBody/content/application~1json/example");
        return new Call(
                operation.getKey().toUpperCase(java.util.Locale.ROOT),
                path,
                in("path", parameters),
                in("query", parameters),
                body.isMissingNode() ? null : body);
    }

    private static List<Parameter> in(String where, List<JsonNode> parameters) {
        return parameters.stream()
                .filter(p -> p.path("in").asText().equals(where))
                .map(p -> new Parameter(
                        p.path("name").asText(),
                        p.at("/schema/$ref").asText().replaceFirst(".*/", ""),
                        p.path("required").asBoolean()))
                .toList();
    }
}
