package org.lectern.runtime.datamodel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the name of an element leads.
 *
 * @param keyword whether {@code _children}, {@code _count} or {@code _version} of the node is meant
 * @param trail every node on the way
 * @param records the collections on the way, outermost first
 */
record Place(Node node, boolean keyword, List<Node> trail, List<Entry> records) {

    /**
     * One record of a collection.
     *
     * @param key the collection's own name, e.g. {@code cmi.interactions.0.objectives}
     */
    record Entry(Node collection, String key, int index) {}

    /** A path of the table with the indexes of this place filled in. */
    String concrete(String path) {
        var concrete = new StringBuilder(path.length() + 8);
        var from = 0;
        for (var entry : records) {
            var n = path.indexOf(".n.", from);
            if (n < 0) {
                break;
            }
            concrete.append(path, from, n + 1).append(entry.index());
            from = n + 2;
        }
        return concrete.append(path, from, path.length()).toString();
    }

    /** Why this cannot be set, whatever the value. */
    @Nullable
    Failure refusal(String access) {
        if (keyword || node.rule().constant() != null) {
            return Failure.KEYWORD;
        }
        return access.contains("w") ? null : Failure.READ_ONLY;
    }
}
