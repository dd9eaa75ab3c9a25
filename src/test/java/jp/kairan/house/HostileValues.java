package jp.kairan.house;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** What somebody sends who means no good, or whose keyboard does not. */
final class HostileValues {
    /** Instead of a string in a body. */
    static final List<JsonNode> IN_A_BODY = bodies();

    /** Instead of a query parameter, already escaped; short enough for a request line. */
    static final List<String> IN_A_QUERY = queries();

    /** Instead of an id in a path, already escaped. */
    static final List<String> IN_A_PATH = List.of(
            "%00",
            "a%00b",
            "%F0%9F%91%A8%E2%80%8D%F0%9F%91%A9",
            "%F0%9F",
            "%ED%A0%80",
            "99999999999999999999",
            "-1",
            "null",
            "%20",
            "00000000-0000-0000-0000-000000000000",
            "0197c1a2-7d1e-7c3a-9b55-2f9a4e0c8d11",
            "1-1-1-1-1",
            "%27%3B--",
            "%2e%2e",
            "a".repeat(2_000));

    private HostileValues() {}

    private static List<JsonNode> bodies() {
        Stream<JsonNode> texts = Stream.of(
                        "",
                        " ",
                        "\u0000",
                        "a\u0000b",
                        "\ud800",
                        "a\udfff",
                        "\u202e\u2066evil",
                        "\u001b[31m",
                        "line\nbreak\ttab",
                        "\uffff\ufdd0",
                        "👨‍👩‍👧‍👦",
                        "'; drop table unit; --",
                        "%s%n${jndi:ldap://x}",
                        "99999999999999999999",
                        "+999999999-12-31T23:59:59Z",
                        "-999999999-01-01",
                        "0000-01-01",
                        "あ".repeat(90),
                        "x".repeat(100_000))
                .map(TextNode::valueOf);
        Stream<JsonNode> others = Stream.of(
                NullNode.instance,
                BooleanNode.TRUE,
                IntNode.valueOf(-1),
                IntNode.valueOf(0),
                IntNode.valueOf(Integer.MAX_VALUE),
                DecimalNode.valueOf(new BigDecimal("9e99")),
                DecimalNode.valueOf(new BigDecimal("9223372036854775808")),
                JsonNodeFactory.instance.arrayNode(),
                JsonNodeFactory.instance.arrayNode().addNull(),
                JsonNodeFactory.instance.objectNode());
        return Stream.concat(texts, others).toList();
    }

    private static List<String> queries() {
        List<String> values = new ArrayList<>(List.of(
                "",
                "%00",
                "a%00b",
                "%F0%9F",
                "%ED%A0%80",
                "%F0%9F%91%A8",
                "%E2%80%AE",
                "%25%5F",
                "-1",
                "0",
                "2147483648",
                "99999999999999999999",
                "NaN",
                "%27%3B--",
                "x".repeat(3_000)));
        Stream.of(
                        "\u0000",
                        "x",
                        "0",
                        "-1",
                        "9".repeat(30),
                        "9223372036854775807",
                        "1. 1 x",
                        "1. 2147483648 0197c1a2-7d1e-7c3a-9b55-2f9a4e0c8d11",
                        "2026-04-01 0197c1a2-7d1e-7c3a-9b55-2f9a4e0c8d11",
                        "9999-99-99 0197c1a2-7d1e-7c3a-9b55-2f9a4e0c8d11",
                        "+999999999-12-31 1-1-1-1-1",
                        "0197c1a2-7d1e-7c3a-9b55-2f9a4e0c8d11",
                        "1.\u0000.",
                        "a|b|c|d")
                .map(key -> Base64.getUrlEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8)))
                .map(key -> key.replace("=", "%3D"))
                .forEach(values::add);
        return values;
    }
}
