package jp.kairan.helm;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The chart in the working tree, as Helm sees it and as a second reader of its schema sees it. */
final class Chart {

    static final Path FOLDER = Path.of("helm", "kairan");
    static final Path VALUES = Path.of("src", "test", "resources", "helm");
    static final Path CITY = VALUES.resolve("city.yaml");
    static final Path EVERYTHING = VALUES.resolve("everything.yaml");

    /** Named, because without a cluster Helm takes a version older than the chart asks for. */
    private static final String KUBERNETES = "1.33.0";

    private static final YAMLMapper YAML = new YAMLMapper();

    private Chart() {}

    /** What Helm would send to a cluster, one node per object; Helm's own complaint is thrown as it is. */
    static List<JsonNode> rendered(Path... valuesFiles) {
        return YAML.readerFor(JsonNode.class).<JsonNode>readValues(renderedText(valuesFiles)).readAll().stream()
                .filter(JsonNode::isObject)
                .toList();
    }

    static String renderedText(Path... valuesFiles) {
        TemplateCommand template = new Helm(FOLDER)
                .template()
                .withName("noichi")
                .withNamespace("kairan")
                .withKubeVersion(KUBERNETES);
        for (Path file : valuesFiles) {
            template.withValuesFile(file.toAbsolutePath());
        }
        return template.call();
    }

    static JsonNode only(List<JsonNode> objects, String kind) {
        List<JsonNode> found = objects.stream()
                .filter(object -> object.path("kind").asString().equals(kind))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("expected one " + kind + ", found " + found.size());
        }
        return found.get(0);
    }

    /** The complaints of a schema validator that shares no code with Helm, about the same merged values. */
    static List<Error> complaints(Path... valuesFiles) {
        return schema().validate(merged(valuesFiles).toString(), InputFormat.JSON);
    }

    /** The chart's own values with those of the files laid over them, as Helm merges them. */
    static ObjectNode merged(Path... valuesFiles) {
        ObjectNode values = (ObjectNode) YAML.readTree(FOLDER.resolve("values.yaml"));
        Stream.of(valuesFiles).map(YAML::readTree).forEach(over -> lay((ObjectNode) over, values));
        return values;
    }

    static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonNode schemaDocument() {
        return YAML.readTree(text("values.schema.json"));
    }

    private static Schema schema() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(text("values.schema.json"), InputFormat.JSON);
    }

    private static void lay(ObjectNode over, ObjectNode values) {
        over.properties().forEach(entry -> {
            JsonNode below = values.get(entry.getKey());
            if (below instanceof ObjectNode object && entry.getValue() instanceof ObjectNode nested) {
                lay(nested, object);
            } else {
                values.set(entry.getKey(), entry.getValue());
            }
        });
    }

    /** Writes values for a copy of the chart, because Helm's linter knows no other values than the chart's own. */
    static void write(Path file, JsonNode values) {
        YAML.writeValue(file, values);
    }
}
