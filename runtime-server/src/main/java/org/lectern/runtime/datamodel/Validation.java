package org.lectern.runtime.datamodel;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rules for some changes to some known values.
 *
 * <p>The changes are looked at as the state in which they leave the data model, not one after the other: content may have
 * set an element several times, and only its last value is handed over. For a single change this is the same as what the
 * API object says of it.
 */
final class Validation {
    private final Definition definition;
    private final Values before;
    private final Values after;
    private final Map<String, String> access;
    private final boolean complete;
    private final Map<String, Map<String, Integer>> occurrences = new HashMap<>();

    /**
     * @param known the values before the changes
     * @param access of elements where it is not the table's
     * @param complete whether {@code known} is everything, so that order and dependencies can be judged
     */
    Validation(
            Definition definition,
            Map<String, String> known,
            Map<String, String> changes,
            Map<String, String> access,
            boolean complete) {
        this.definition = definition;
        this.before = new Values(known);
        this.after = new Values(known.isEmpty() ? changes : merged(known, changes));
        this.access = access;
        this.complete = complete;
    }

    private static Map<String, String> merged(Map<String, String> known, Map<String, String> changes) {
        var merged = new HashMap<>(known);
        merged.putAll(changes);
        return merged;
    }

    @Nullable
    Failure check(String element, String value) {
        if (element.isEmpty()) {
            return Failure.EMPTY_NAME;
        }
        var place = definition.locate(element);
        if (place == null) {
            return Failure.UNDEFINED;
        }
        var failure =
                place.refusal(access.getOrDefault(element, place.node().rule().accessOrNone()));
        if (failure == null && complete) {
            failure = order(place);
        }
        return failure == null ? value(place, element, value) : failure;
    }

    /** Records are made in order, and some elements only after others. */
    private @Nullable Failure order(Place place) {
        var records = place.records().iterator();
        for (var node : place.trail()) {
            var requires = node.rule().requires();
            if (requires != null && !after.has(place.concrete(requires))) {
                return Failure.DEPENDENCY;
            }
            if (node.isCollection() && records.hasNext() && !isInOrder(place, records.next())) {
                return Failure.OUT_OF_ORDER;
            }
        }
        return null;
    }

    private boolean isInOrder(Place place, Place.Entry record) {
        var count = before.count(record.key());
        if (record.index() < count) {
            return true;
        }
        var next = record.index() == count || after.indexes(record.key()).contains(record.index() - 1);
        return next && record.index() < most(place, record);
    }

    private int most(Place place, Place.Entry record) {
        var rule = record.collection().rule().collection();
        if (rule == null || rule.fixed()) {
            return 0;
        }
        var most = rule.most();
        var type = most == null ? null : after.get(place.concrete(most.by()));
        return most == null || type == null ? Integer.MAX_VALUE : most.limits().getOrDefault(type, Integer.MAX_VALUE);
    }

    private @Nullable Failure value(Place place, String element, String value) {
        var rule = place.node().rule();
        var old = before.get(element);
        if (rule.once() && old != null && !old.equals(value)) {
            return Failure.SET_ONCE;
        }
        var type = rule.by() == null ? null : after.get(place.concrete(rule.by()));
        return isDuplicate(place, type, value)
                ? Failure.DUPLICATE
                : place.node().format(type).check(value);
    }

    private boolean isDuplicate(Place place, @Nullable String type, String value) {
        var unique = place.node().rule().unique();
        if (unique == null || (unique.among() != null && !unique.among().contains(type))) {
            return false;
        }
        return valuesOfAll(place, type).getOrDefault(canonical(place, type, value), 0) > 1;
    }

    /** How often each value occurs in the element's collection, counted once for all of its records. */
    private Map<String, Integer> valuesOfAll(Place place, @Nullable String type) {
        var key = place.records().get(place.records().size() - 1).key();
        var name = place.node().path().substring(place.node().path().lastIndexOf('.'));
        return occurrences.computeIfAbsent(key + name, all -> {
            var found = new HashMap<String, Integer>();
            for (var index : after.indexes(key)) {
                var value = after.get(key + "." + index + name);
                if (value != null) {
                    found.merge(canonical(place, type, value), 1, Integer::sum);
                }
            }
            return found;
        });
    }

    /** Two sets are the same whatever their order. */
    private String canonical(Place place, @Nullable String type, String value) {
        var name = place.node().formatName(type);
        var list = name == null ? null : definition.formats().rule(name).list();
        return list == null || !list.distinct()
                ? value
                : Composites.split(value, list.separator()).stream()
                        .sorted()
                        .collect(Collectors.joining(list.separator()));
    }

    /** Whether a value that is there already may stay, after what decides its format has changed. */
    boolean stands(String element) {
        var place = definition.locate(element);
        var value = after.get(element);
        return place == null
                || value == null
                || (value(place, element, value) == null
                        && place.records().stream().allMatch(record -> record.index() < most(place, record)));
    }
}
