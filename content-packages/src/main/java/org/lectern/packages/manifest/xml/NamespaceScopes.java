package org.lectern.packages.manifest.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** Which prefix means which namespace here. Kept by hand because the parser would refuse an unbound prefix. */
final class NamespaceScopes {
    private static final Map<String, String> NOTHING = Map.of();

    private final Deque<Map<String, String>> scopes = new ArrayDeque<>();

    /** Opens the scope of an element; {@code xmlns} attributes stand in {@code attributes} by their written names. */
    void open(Attributes attributes, Observations observations) {
        Map<String, String> declared = NOTHING;
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = attributes.getQName(i);
            if (isDeclaration(name)) {
                if (declared.isEmpty()) {
                    declared = new HashMap<>();
                }
                String namespace = attributes.getValue(i).strip();
                declared.put(name.equals("xmlns") ? "" : name.substring("xmlns:".length()), namespace);
                observations.namespaceDeclared(namespace);
            }
        }
        scopes.push(declared);
    }

    void close() {
        scopes.pop();
    }

    /** The namespace, empty for none; null where the prefix is not bound. */
    @Nullable
    String namespace(String prefix) {
        if (prefix.equals("xml")) {
            return Namespaces.XML;
        }
        for (Map<String, String> scope : scopes) {
            String namespace = scope.get(prefix);
            if (namespace != null) {
                return namespace;
            }
        }
        return prefix.isEmpty() ? "" : null;
    }

    static boolean isDeclaration(String attribute) {
        return attribute.equals("xmlns") || attribute.startsWith("xmlns:");
    }
}
