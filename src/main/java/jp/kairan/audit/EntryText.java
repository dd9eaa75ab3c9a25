package jp.kairan.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.Iterator;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What an act was, as one text that is the same before it goes into the database and after it comes out; an array of
 * JSON, because in it nothing moves from one column to the next unseen.
 */
final class EntryText {
    private static final ObjectReader JSON =
            new ObjectMapper().reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private EntryText() {}

    /** The text; one detail of an entry is the same as another if PostgreSQL holds both for the same. */
    static String of(
            Instant at, String actor, String action, String subjectKind, UUID subject, UUID unit, String detail) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        all.add(at.toString()).add(actor).add(action).add(subjectKind);
        all.add(subject == null ? null : subject.toString()).add(unit == null ? null : unit.toString());
        all.add(read(detail));
        StringBuilder text = new StringBuilder();
        write(text, all);
        return text.toString();
    }

    /** What cannot be read is no detail this service has written, and stands for itself. */
    private static JsonNode read(String detail) {
        try {
            return JSON.readTree(detail);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(detail);
        }
    }

    private static void write(StringBuilder out, JsonNode node) {
        if (node.isObject()) {
            TreeMap<String, JsonNode> sorted = new TreeMap<>();
            node.fields().forEachRemaining(field -> sorted.put(field.getKey(), field.getValue()));
            char before = '{';
            out.append(sorted.isEmpty() ? "{" : "");
            for (var field : sorted.entrySet()) {
                out.append(before).append(TextNode.valueOf(field.getKey())).append(':');
                write(out, field.getValue());
                before = ',';
            }
            out.append('}');
        } else if (node.isArray()) {
            out.append('[');
            for (Iterator<JsonNode> each = node.elements(); each.hasNext(); ) {
                write(out, each.next());
                out.append(each.hasNext() ? "," : "");
            }
            out.append(']');
        } else if (node.isNumber()) {
            out.append(node.decimalValue().stripTrailingZeros().toPlainString());
        } else {
            out.append(node);
        }
    }
}
