package org.lectern.runtime.datamodel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The elements of one version and edition, as its table defines them. */
final class Definition {
    private static final int BEYOND = 1_000_000_000;
    /** Elements by name: of interactions there are five and more for each number. */
    private static final int RECENT = 4096;

    private static final List<String> KEYWORDS = List.of("_children", "_count", "_version");

    private final Node root = new Node("", ElementRule.NONE, Map.of(), Format.ANY);
    private final Table table;
    private final Formats formats;
    private final Recent<Optional<Place>> places = new Recent<>(RECENT);

    Definition(Table table) {
        this.table = table;
        this.formats = new Formats(table.formats());
        table.elements().forEach(this::add);
    }

    private void add(String path, ElementRule rule) {
        if (rule.only() != null && !rule.only().contains(table.edition())) {
            return;
        }
        var names = Arrays.stream(path.split("\\."))
                .filter(name -> !name.equals("n"))
                .toList();
        @Nullable Node parent = root;
        for (var name : names.subList(0, names.size() - 1)) {
            parent = parent == null ? null : parent.child(name);
        }
        // Left out with its category, e.g. adl.data before the 4th edition.
        if (parent != null) {
            parent.add(names.get(names.size() - 1), node(path, rule));
        }
    }

    private Node node(String path, ElementRule rule) {
        var byType = new LinkedHashMap<String, Format>();
        if (rule.formats() != null) {
            rule.formats().forEach((type, name) -> byType.put(type, formats.get(name)));
        }
        var fallback = rule.format() == null ? anyOf(List.copyOf(byType.values())) : formats.get(rule.format());
        return new Node(path, rule, byType, fallback);
    }

    private static Format anyOf(List<Format> formats) {
        return value -> formats.isEmpty() || formats.stream().anyMatch(format -> format.accepts(value))
                ? null
                : formats.get(0).check(value);
    }

    /** Where an element's name leads, or null if it is no element of this data model. */
    @Nullable
    Place locate(String element) {
        return places.get(element, name -> Optional.ofNullable(find(name))).orElse(null);
    }

    private @Nullable Place find(String element) {
        var split = element.indexOf(".{");
        var tokens = (split < 0 ? element : element.substring(0, split)).split("\\.", -1);
        var trail = new ArrayList<Node>();
        var records = new ArrayList<Place.Entry>();
        var node = root;
        var key = new StringBuilder();
        var inside = true;
        for (var i = 0; i < tokens.length; i++) {
            var token = tokens[i];
            var child = inside ? node.child(token) : null;
            if (child != null) {
                node = child;
                trail.add(node);
                inside = !node.isCollection();
            } else if (!inside && isIndex(token)) {
                records.add(new Place.Entry(node, key.toString(), index(token)));
                inside = true;
            } else if (split < 0 && i > 0 && i == tokens.length - 1 && KEYWORDS.contains(token)) {
                return new Place(node, true, trail, records);
            } else {
                return null;
            }
            key.append(key.isEmpty() ? "" : ".").append(token);
        }
        var rule = node.rule();
        var named = rule.access() != null && (split < 0 || rule.argument() != null);
        return named ? new Place(node, false, trail, records) : null;
    }

    /** Decimal digits without a leading zero. */
    static boolean isIndex(String token) {
        for (var i = 0; i < token.length(); i++) {
            if (token.charAt(i) < '0' || token.charAt(i) > '9') {
                return false;
            }
        }
        return !token.isEmpty() && (token.length() == 1 || token.charAt(0) != '0');
    }

    /** One that is too large for an int is as good as any that is beyond every collection. */
    static int index(String token) {
        return token.length() > 9 ? BEYOND : Integer.parseInt(token);
    }

    Formats formats() {
        return formats;
    }

    Violation violation(String element, Failure failure) {
        var code = table.failures().getOrDefault(failure.key(), 0);
        return new Violation(element, code, table.messages().getOrDefault(String.valueOf(code), failure.key()));
    }
}
