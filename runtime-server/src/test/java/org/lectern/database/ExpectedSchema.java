package org.lectern.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads a list of models and says, in PostgreSQL's words, what a database that holds them must have. */
final class ExpectedSchema {
    private final List<String> facts = new ArrayList<>();
    private String table = "";

    private ExpectedSchema() {}

    static List<String> facts(String models) {
        ExpectedSchema schema = new ExpectedSchema();
        models.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(schema::line);
        return schema.facts;
    }

    private void line(String line) {
        List<String> words = Arrays.asList(line.trim().split("\\s+", -1));
        if (line.startsWith("enum ")) {
            facts.add("enum " + snake(words.get(1)) + " " + String.join(" ", words.subList(2, words.size())));
        } else if (!line.startsWith(" ")) {
            table = table(words.get(0));
        } else if (words.get(0).equals("@unique")) {
            String columns = words.stream().skip(1).map(ExpectedSchema::snake).collect(Collectors.joining(", "));
            facts.add("constraint " + table + " UNIQUE (" + columns + ")");
        } else {
            field(snake(words.get(0)), words.get(1), words.subList(2, words.size()));
        }
    }

    private void field(String column, String type, List<String> attributes) {
        boolean optional = type.endsWith("?");
        String sqlType = sqlType(optional ? type.substring(0, type.length() - 1) : type);
        int equals = attributes.indexOf("=");
        String value = equals < 0 ? "none" : sqlDefault(sqlType, attributes.get(equals + 1));
        facts.add("column " + table + "." + column + " " + sqlType + (optional ? "?" : "") + " default " + value);
        if (attributes.contains("@id")) {
            facts.add("constraint " + table + " PRIMARY KEY (" + column + ")");
        }
        if (attributes.contains("unique")) {
            facts.add("constraint " + table + " UNIQUE (" + column + ")");
        }
        if (attributes.contains("index")) {
            facts.add("index " + table + " (" + column + ")");
        }
        int arrow = attributes.indexOf("->");
        if (arrow >= 0) {
            facts.add("constraint " + table + " FOREIGN KEY (" + column + ") REFERENCES "
                    + table(attributes.get(arrow + 1)) + "(id) ON UPDATE CASCADE ON DELETE "
                    + attributes.get(arrow + 2).replace('-', ' ').toUpperCase(Locale.ROOT));
        }
    }

    private static String sqlType(String type) {
        return switch (type) {
            case "Id" -> "uuid";
            case "String" -> "text";
            case "String[]" -> "text[]";
            case "Int" -> "integer";
            case "Boolean" -> "boolean";
            case "DateTime" -> "timestamp with time zone";
            default -> type.startsWith("Decimal") ? type.replace("Decimal", "numeric") : snake(type);
        };
    }

    private static String sqlDefault(String sqlType, String value) {
        if (value.equals("now")) {
            return "now()";
        }
        return sqlType.matches("integer|boolean|numeric.*")
                ? value
                : "'" + value.replace('_', sqlType.equals("text") ? ' ' : '_') + "'::" + sqlType;
    }

    private static String table(String model) {
        return model.equals("User") ? "app_user" : snake(model);
    }

    private static String snake(String name) {
        return name.replaceAll("(?<=[a-z])([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
