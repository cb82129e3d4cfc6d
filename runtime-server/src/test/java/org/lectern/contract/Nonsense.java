package org.lectern.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.lectern.http.Json;

/** Values that nobody means well, as JSON text: the same ones for the same seed. */
final class Nonsense {
    private static final int LONG = 70_000;
    private static final int DEEP = 3_000;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\ud800",
            "\u202e\u0301\ufeff",
            "👩‍👩‍👧‍👦",
            "' or 1=1; --",
            "%",
            "_%\\",
            "${jndi:ldap://x}",
            "<script>alert(1)</script>",
            "../../etc/passwd",
            "http://[::1",
            "file:///etc/passwd",
            "nobody@example.org",
            "a@b@c",
            "1",
            "NaN",
            "null",
            "true",
            "2026-02-30T25:61:61Z",
            "0000-00-00",
            "+999999999-12-31T23:59:59.999999999Z",
            "-999999999-01-01T00:00:00Z",
            "10000-01-01T00:00:00Z",
            "P999999999999D",
            "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1");

    private static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "1.5",
            "-0.0",
            "1e2",
            "1e400",
            "-1e400",
            "1e-400",
            "2147483648",
            "-2147483649",
            "9223372036854775808",
            "99999999999999999999999999999999999999",
            "1e999999999");

    private static final List<String> OTHERS =
            List.of("null", "true", "false", "{}", "[]", "[null]", "[[]]", "{\"\": {}}");

    private final Random random;

    Nonsense(Random random) {
        this.random = random;
    }

    /** Any value at all. */
    String value() {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> quoted(text());
            case 3, 4 -> pick(NUMBERS);
            case 5 -> random.nextInt(10) == 0 ? "[".repeat(DEEP) + "]".repeat(DEEP) : pick(OTHERS);
            default -> pick(OTHERS);
        };
    }

    /** A text, sometimes a very long one. */
    String text() {
        if (random.nextInt(12) == 0) {
            return pick(List.of("x", "é", "\u0001", "9", "<b>", "👍")).repeat(LONG);
        }
        return random.nextInt(6) == 0 ? new UUID(random.nextLong(), random.nextLong()).toString() : pick(TEXTS);
    }

    /** A value of the schema's own kind, if not of sense; an unknown kind gets any. */
    String like(JsonNode schema) {
        var options = schema.path("enum");
        if (options.size() > 0) {
            return options.get(random.nextInt(options.size())).toString();
        }
        return switch (type(schema)) {
            case "string" ->
                switch (schema.path("format").asText()) {
                    case "uuid" -> quoted(new UUID(random.nextLong(), random.nextLong()).toString());
                    case "date-time" -> quoted("20" + (10 + random.nextInt(80)) + "-06-01T10:00:00Z");
                    case "date" -> quoted("2030-01-0" + (1 + random.nextInt(9)));
                    default -> quoted(random.nextBoolean() ? text() : "word" + random.nextInt(1_000));
                };
            case "integer" -> String.valueOf(random.nextInt(200) - 50);
            case "number" -> random.nextInt(100) + ".25";
            case "boolean" -> String.valueOf(random.nextBoolean());
            case "array" -> random.nextBoolean() ? "[]" : "[" + like(schema.path("items")) + "]";
            default -> value();
        };
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray()
                ? StreamSupport.stream(type.spliterator(), false)
                        .map(JsonNode::asText)
                        .filter(name -> !name.equals("null"))
                        .findFirst()
                        .orElse("")
                : type.asText();
    }

    <T> T pick(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }

    static String quoted(String text) {
        try {
            return Json.mapper().writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
