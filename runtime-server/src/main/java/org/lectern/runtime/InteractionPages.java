package org.lectern.runtime;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lectern.runtime.datamodel.DataModel;
import org.lectern.runtime.values.Scorm;

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

    private static final String TYPE = ".type";

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

    /**
     * The pages that have to be read before a commit, since it may give an interaction on them another type.
     *
     * @param values of the commit, by the names that the data model has for them
     */
    Set<Integer> unknown(Map<String, String> values) {
        if (others.isEmpty()) {
            return Set.of();
        }
        var unknown = new HashSet<Integer>();
        for (var element : values.keySet()) {
            if (element.endsWith(TYPE) && element.startsWith(Scorm.INTERACTIONS)) {
                var page = page(element.substring(Scorm.INTERACTIONS.length()));
                if (others.contains(page)) {
                    unknown.add(page);
                }
            }
        }
        return unknown;
    }

    /** With what stands in some more pages, until the next commit. */
    InteractionPages with(List<CommitRows.Page> rows) {
        var more = new LinkedHashMap<>(remembered);
        var fewer = new HashSet<>(others);
        for (var row : rows) {
            more.put(row.page(), Stored.flatMap(requireNonNull(row.elements())));
            fewer.remove(row.page());
        }
        return new InteractionPages(more, fewer);
    }

    /**
     * The pages after a commit.
     *
     * @param interactions what changed, such as {@code 12.result} → value; nothing that names a type may be on a page that is
     *     {@link #unknown}
     */
    Step after(Map<String, String> interactions, DataModel model) {
        if (interactions.isEmpty()) {
            return new Step(this, List.of());
        }
        var then = new LinkedHashMap<>(remembered);
        var forgotten = new HashSet<Integer>();
        var writes = new ArrayList<Write>();
        changed(interactions, model).forEach((page, elements) -> {
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
    private SortedMap<Integer, Map<String, String>> changed(Map<String, String> interactions, DataModel model) {
        var pages = new TreeMap<Integer, Map<String, String>>();
        // Content names neighbours one after the other, so that the page is most often the same.
        var at = -1;
        Map<String, String> elements = Map.of();
        var retyped = new HashSet<String>();
        for (var change : interactions.entrySet()) {
            var element = change.getKey();
            var page = page(element);
            if (page != at) {
                at = page;
                elements = pages.computeIfAbsent(page, n -> new HashMap<>(remembered.getOrDefault(n, Map.of())));
            }
            var before = elements.put(element, change.getValue());
            if (before != null && element.endsWith(TYPE) && !before.equals(change.getValue())) {
                retyped.add(element.substring(0, element.length() - TYPE.length() + 1));
            }
        }
        for (var interaction : retyped) {
            var page = page(interaction);
            retype(
                    requireNonNull(pages.get(page)),
                    of(interaction, requireNonNull(remembered.get(page))),
                    of(interaction, interactions),
                    model);
        }
        return pages;
    }

    /** What an interaction's new type cannot have is gone, as it is for the content. */
    private static void retype(
            Map<String, String> page, Map<String, String> known, Map<String, String> changes, DataModel model) {
        var kept = model.merge(known, changes);
        known.keySet().stream()
                .filter(element -> !kept.containsKey(element))
                .forEach(element -> page.remove(element.substring(Scorm.INTERACTIONS.length())));
    }

    /** What is said of an interaction, such as {@code 12.}, by the names that the data model has for it. */
    private static Map<String, String> of(String interaction, Map<String, String> elements) {
        return elements.entrySet().stream()
                .filter(element -> element.getKey().startsWith(interaction))
                .collect(Collectors.toMap(element -> Scorm.INTERACTIONS + element.getKey(), Map.Entry::getValue));
    }

    private static int page(String element) {
        return Integer.parseInt(element, 0, element.indexOf('.'), 10) / SIZE;
    }
}
