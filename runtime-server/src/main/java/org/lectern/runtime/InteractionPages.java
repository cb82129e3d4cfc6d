package org.lectern.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The interactions of a lesson as they are kept: some to a row, since content that changes one changes its neighbours.
 *
 * <p>The pages that content came to last are remembered, so that a commit writes them whole: PostgreSQL need not read them
 * as JSON to merge into them. It merges only into those that content comes back to later.
 */
final class InteractionPages {
    /** As the view {@code interaction}, and the restoring of an attempt, have it. */
    private static final int SIZE = 8;
    /** Content goes forward, and the questions of one of its pages lie on two of these at the most. */
    static final int REMEMBERED = 2;
    /** Characters of JSON. Longer pages are not remembered: a server has thousands of sessions open. */
    private static final int LONGEST = 8_000;

    /** Page → what stands in it; the one that was changed last comes last. */
    private final Map<Integer, Map<String, String>> remembered;
    /** Those that the database has besides. */
    private final Set<Integer> others;

    private InteractionPages(Map<Integer, Map<String, String>> remembered, Set<Integer> others) {
        this.remembered = remembered;
        this.others = others;
    }

    /** @param rows all that the lesson has, of which the newest come last, with what stands in them */
    static InteractionPages of(List<CommitRows.Page> rows) {
        var remembered = new LinkedHashMap<Integer, Map<String, String>>();
        var others = new HashSet<Integer>();
        for (var row : rows) {
            var elements = row.elements();
            if (elements == null || elements.length() > LONGEST) {
                others.add(row.page());
            } else {
                remembered.put(row.page(), Stored.flatMap(elements));
            }
        }
        return new InteractionPages(remembered, others);
    }

    /**
     * How a page is written.
     *
     * @param elements JSON of a flat map, such as {@code 12.result} → {@code correct}
     * @param whole whether that is all of the page, or what is merged into it
     */
    record Write(int page, String elements, boolean whole) {}

    /** The pages after a commit, and how it writes them. */
    record Step(InteractionPages pages, List<Write> writes) {}

    /** @param interactions what changed, such as {@code 12.result} → value */
    Step after(Map<String, String> interactions) {
        if (interactions.isEmpty()) {
            return new Step(this, List.of());
        }
        var then = new LinkedHashMap<>(remembered);
        var forgotten = new HashSet<Integer>();
        var writes = new ArrayList<Write>();
        changed(interactions).forEach((page, elements) -> {
            var json = Stored.json(elements);
            var whole = !others.contains(page);
            writes.add(new Write(page, json, whole));
            if (whole) {
                then.remove(page);
                if (json.length() > LONGEST) {
                    forgotten.add(page);
                } else {
                    then.put(page, elements);
                }
            }
        });
        var eldest = then.keySet().iterator();
        while (then.size() > REMEMBERED) {
            forgotten.add(eldest.next());
            eldest.remove();
        }
        return new Step(new InteractionPages(then, union(others, forgotten)), writes);
    }

    private static Set<Integer> union(Set<Integer> pages, Set<Integer> more) {
        if (more.isEmpty()) {
            return pages;
        }
        var all = new HashSet<>(pages);
        all.addAll(more);
        return all;
    }

    /** The pages that change: as they then are, or what changes in those that are not remembered. */
    private SortedMap<Integer, Map<String, String>> changed(Map<String, String> interactions) {
        var pages = new TreeMap<Integer, Map<String, String>>();
        // Content names neighbours one after the other, so that the page is most often the same.
        var at = -1;
        Map<String, String> elements = Map.of();
        for (var change : interactions.entrySet()) {
            var element = change.getKey();
            var page = Integer.parseInt(element, 0, element.indexOf('.'), 10) / SIZE;
            if (page != at) {
                at = page;
                elements = pages.computeIfAbsent(page, n -> new HashMap<>(remembered.getOrDefault(n, Map.of())));
            }
            elements.put(element, change.getValue());
        }
        return pages;
    }
}
