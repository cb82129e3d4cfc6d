package org.lectern.runtime.datamodel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One element, category or collection of a data model, below its parent. */
final class Node {
    private final String path;
    private final ElementRule rule;
    private final Map<String, Node> children = new LinkedHashMap<>();
    private final Map<String, Format> formats;
    private final Format fallback;

    /**
     * @param path with {@code n} for an index, e.g. {@code cmi.objectives.n.id}
     * @param formats by the value of the element that decides the format, empty if none does
     * @param fallback the format where nothing decides it, or nothing is known of what does
     */
    Node(String path, ElementRule rule, Map<String, Format> formats, Format fallback) {
        this.path = path;
        this.rule = rule;
        this.formats = formats;
        this.fallback = fallback;
    }

    String path() {
        return path;
    }

    ElementRule rule() {
        return rule;
    }

    @Nullable
    Node child(String name) {
        return children.get(name);
    }

    void add(String name, Node child) {
        children.put(name, child);
    }

    boolean isCollection() {
        return rule.collection() != null;
    }

    Format format(@Nullable String type) {
        var format = type == null ? fallback : formats.getOrDefault(type, fallback);
        return value -> WholeText.is(value) ? format.check(value) : Failure.TYPE;
    }

    /** The name of the format, for what only its rule says. */
    @Nullable
    String formatName(@Nullable String type) {
        return type == null || rule.formats() == null
                ? rule.format()
                : rule.formats().get(type);
    }
}
