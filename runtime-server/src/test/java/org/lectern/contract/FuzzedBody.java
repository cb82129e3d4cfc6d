package org.lectern.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lectern.http.Json;

/** Bodies on their way from right to wrong: most are an object with a few things amiss, some are no JSON at all. */
final class FuzzedBody {
    private static final int TOO_LARGE = 1_100_000;

    private final Random random;
    private final Nonsense nonsense;

    FuzzedBody(Random random, Nonsense nonsense) {
        this.random = random;
        this.nonsense = nonsense;
    }

    /**
     * @param right a body that is taken, or empty
     * @param properties of the schema
     */
    byte[] next(String right, JsonNode properties) {
        return random.nextInt(5) == 0
                ? broken(right)
                : object(right, properties).getBytes(StandardCharsets.UTF_8);
    }

    private String object(String right, JsonNode properties) {
        var fields = new LinkedHashMap<String, String>();
        properties.fields().forEachRemaining(property -> {
            if (random.nextInt(4) != 0) {
                fields.put(property.getKey(), nonsense.like(property.getValue()));
            }
        });
        fields.putAll(fields(right));
        for (var n = random.nextInt(3); n >= 0 && !fields.isEmpty(); n--) {
            var field = nonsense.pick(List.copyOf(fields.keySet()));
            switch (random.nextInt(6)) {
                case 0 -> fields.remove(field);
                case 1 -> fields.put("unknown" + n, nonsense.value());
                default -> fields.put(field, nonsense.value());
            }
        }
        var members = new ArrayList<String>();
        fields.forEach((name, value) -> members.add(Nonsense.quoted(name) + ": " + value));
        if (!members.isEmpty() && random.nextInt(8) == 0) {
            members.add(nonsense.pick(members));
        }
        return "{" + String.join(", ", members) + "}";
    }

    private static Map<String, String> fields(String right) {
        var fields = new LinkedHashMap<String, String>();
        if (right.startsWith("{")) {
            try {
                Json.mapper()
                        .readTree(right)
                        .fields()
                        .forEachRemaining(field ->
                                fields.put(field.getKey(), field.getValue().toString()));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("Not JSON: " + right, e);
            }
        }
        return fields;
    }

    private byte[] broken(String right) {
        var base = right.isEmpty() ? "{\"a\": 1}" : right;
        return switch (random.nextInt(9)) {
            case 0 -> new byte[0];
            case 1 -> base.substring(0, random.nextInt(base.length())).getBytes(StandardCharsets.UTF_8);
            case 2 -> base.getBytes(StandardCharsets.UTF_16);
            case 3 -> ("\ufeff" + base).getBytes(StandardCharsets.UTF_8);
            case 4 -> withInvalidUtf8(base);
            case 5 -> ("[" + base + "]").getBytes(StandardCharsets.UTF_8);
            case 6 -> nonsense.value().getBytes(StandardCharsets.UTF_8);
            case 7 -> ("{\"a\": \"" + "x".repeat(TOO_LARGE) + "\"}").getBytes(StandardCharsets.UTF_8);
            default -> (base + base).getBytes(StandardCharsets.UTF_8);
        };
    }

    private byte[] withInvalidUtf8(String base) {
        var bytes = new ByteArrayOutputStream();
        var cut = random.nextInt(base.length());
        bytes.writeBytes(base.substring(0, cut).getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(new byte[] {(byte) 0xc0, (byte) 0x80, (byte) 0xff, (byte) 0xed, (byte) 0xa0, (byte) 0x80});
        bytes.writeBytes(base.substring(cut).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }
}
