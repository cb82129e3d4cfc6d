package org.lectern.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables of {@code docs/outcomes.md} that say of themselves which rules they are. */
final class RuleTables {
    private static final Path DOCUMENT = Path.of("..", "docs", "outcomes.md");

    private RuleTables() {}

    /** One case: the heads of the columns, and what stands below them. */
    record Row(String name, Map<String, String> cells) {
        /** Null where the document has a dash. */
        @Nullable
        String get(String column) {
            var cell = cells.get(column);
            if (cell == null) {
                throw new AssertionError("There is no column " + column + " in " + cells.keySet());
            }
            return cell.equals("–") ? null : cell;
        }

        @Override
        public String toString() {
            return name + " " + cells.values();
        }
    }

    /** The rows of the table with that name; there is at least one. */
    static List<Row> rows(String table) {
        var rows = new ArrayList<Row>();
        List<String> heads = List.of();
        for (var line : lines()) {
            var cells = cells(line);
            if (cells.isEmpty()) {
                heads = List.of();
            } else if (cells.get(0).equals("table: " + table)) {
                heads = cells;
            } else if (!heads.isEmpty() && !cells.get(0).startsWith("---")) {
                rows.add(row(heads, cells));
            }
        }
        if (rows.isEmpty()) {
            throw new AssertionError(DOCUMENT + " has no table " + table);
        }
        return rows;
    }

    /** The names of all tables there are. */
    static List<String> names() {
        return lines().stream()
                .map(RuleTables::cells)
                .filter(cells -> !cells.isEmpty() && cells.get(0).startsWith("table: "))
                .map(cells -> cells.get(0).substring("table: ".length()))
                .toList();
    }

    private static Row row(List<String> heads, List<String> cells) {
        if (cells.size() != heads.size()) {
            throw new AssertionError("A row of " + heads + " has other columns: " + cells);
        }
        var byHead = new LinkedHashMap<String, String>();
        for (int i = 1; i < heads.size(); i++) {
            byHead.put(heads.get(i), cells.get(i));
        }
        return new Row(cells.get(0), byHead);
    }

    private static List<String> cells(String line) {
        return line.startsWith("|")
                ? Arrays.stream(line.substring(1).split("\\|", -1))
                        .limit(line.chars().filter(c -> c == '|').count() - 1)
                        .map(String::strip)
                        .toList()
                : List.of();
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(DOCUMENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
