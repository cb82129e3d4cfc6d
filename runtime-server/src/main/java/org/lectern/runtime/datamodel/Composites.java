package org.lectern.runtime.datamodel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/** The formats that consist of others between separators: interactions' patterns and responses. */
final class Composites {
    private Composites() {}

    static Format list(FormatRule.Items rule, Format item) {
        return value -> {
            var items = split(value, rule.separator());
            if (rule.distinct() && new HashSet<>(items).size() < items.size()) {
                return Failure.TYPE;
            }
            return items.stream().allMatch(item::accepts) ? null : Failure.TYPE;
        };
    }

    static Format parts(FormatRule.Parts rule, List<Format> formats) {
        return value -> {
            var parts = split(value, rule.separator());
            var well = parts.size() == formats.size()
                    && IntStream.range(0, parts.size())
                            .allMatch(i -> formats.get(i).accepts(parts.get(i)))
                    && !(rule.some() && parts.stream().allMatch(String::isEmpty))
                    && !(rule.ascending() && descends(parts));
            return well ? null : Failure.TYPE;
        };
    }

    private static boolean descends(List<String> parts) {
        return !parts.contains("") && Double.parseDouble(parts.get(0)) > Double.parseDouble(parts.get(1));
    }

    static List<String> split(String value, String separator) {
        var parts = new ArrayList<String>();
        var from = 0;
        for (var at = value.indexOf(separator); at >= 0; at = value.indexOf(separator, from)) {
            parts.add(value.substring(from, at));
            from = at + separator.length();
        }
        parts.add(value.substring(from));
        return parts;
    }
}
