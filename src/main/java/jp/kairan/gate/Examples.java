package jp.kairan.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Builds an example of every JSON body from the examples of its fields, so that none can contradict its schema. */
record Examples(Map<String, Schema> schemas) {
    private static final int DEEPEST = 6;
    private static final Map<String, Object> BY_FORMAT = Map.of(
            "uuid", "0197c1a2-7b6e-7c3a-9f00-5b1c2d3e4f50",
            "date-time", "2026-04-01T09:00:00+09:00",
            "date", "2026-04-01",
            "time", "22:00:00",
            "local-time", "22:00:00",
            "uri", "https://kairan.example/",
            "binary", "…");

    void fill(Operation operation) {
        if (operation.getRequestBody() != null) {
            fill(operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().values().forEach(r -> fill(r.getContent()));
    }

    private void fill(Content content) {
        if (content == null) {
            return;
        }
        content.getMediaTypes().forEach((type, media) -> {
            if (type.contains("json") && media.getExample() == null && media.getSchema() != null) {
                fill(media);
            }
        });
    }

    private void fill(MediaType media) {
        media.setExample(of(media.getSchema(), 0));
    }

    private Object of(Schema given, int depth) {
        Schema schema = resolved(given);
        if (schema == null || depth > DEEPEST) {
            return null;
        }
        Object own = Stream.of(schema.getExamples(), schema.getEnumeration())
                .filter(list -> list != null && !list.isEmpty())
                .map(list -> (Object) list.get(0))
                .findFirst()
                .orElse(schema.getExample());
        if (own != null) {
            return own;
        }
        if (schema.getAllOf() != null && !schema.getAllOf().isEmpty()) {
            return of(schema.getAllOf().get(0), depth);
        }
        if (schema.getAnyOf() != null && !schema.getAnyOf().isEmpty()) {
            return of(schema.getAnyOf().get(0), depth);
        }
        if (schema.getProperties() != null) {
            return object(schema, depth);
        }
        return simple(schema, depth);
    }

    private Map<String, Object> object(Schema schema, int depth) {
        Map<String, Object> example = new LinkedHashMap<>();
        schema.getProperties().forEach((name, property) -> {
            Object value = of(property, depth + 1);
            if (value != null) {
                example.put(name, value);
            }
        });
        return example;
    }

    private Object simple(Schema schema, int depth) {
        if (schema.getFormat() != null && BY_FORMAT.containsKey(schema.getFormat())) {
            return BY_FORMAT.get(schema.getFormat());
        }
        List<Schema.SchemaType> types = schema.getType() == null ? List.of() : schema.getType();
        if (types.contains(Schema.SchemaType.ARRAY)) {
            List<Object> items = new ArrayList<>();
            Object item = of(schema.getItems(), depth + 1);
            if (item != null) {
                items.add(item);
            }
            return items;
        }
        if (types.contains(Schema.SchemaType.INTEGER) || types.contains(Schema.SchemaType.NUMBER)) {
            return 1;
        }
        if (types.contains(Schema.SchemaType.BOOLEAN)) {
            return true;
        }
        return types.contains(Schema.SchemaType.STRING) ? "text" : Map.of();
    }

    private Schema resolved(Schema schema) {
        Schema now = schema;
        for (int i = 0; now != null && now.getRef() != null && i < DEEPEST; i++) {
            now = schemas.get(now.getRef().substring(now.getRef().lastIndexOf('/') + 1));
        }
        return now;
    }
}
