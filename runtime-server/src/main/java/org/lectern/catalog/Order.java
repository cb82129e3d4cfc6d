package org.lectern.catalog;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.http.ProblemException;

/** A list in the order that it is to have: all its ids. */
public record Order(@Nullable List<@Nullable UUID> ids) {
    /**
     * @param present what the list has now
     * @throws ProblemException {@code VALIDATION_ERROR}, or {@code OUTLINE_CHANGED} when these are not the same
     */
    List<UUID> of(List<UUID> present) {
        if (ids == null || ids.contains(null)) {
            throw ProblemException.invalid("ids", "Give the ids of the whole list, in order.");
        }
        if (new HashSet<>(ids).size() != ids.size()) {
            throw ProblemException.invalid("ids", "An id is in this list twice.");
        }
        if (!new HashSet<>(ids).equals(new HashSet<>(present))) {
            throw ProblemException.conflict(
                    "OUTLINE_CHANGED", "These are not the entries that the list has now. Read it again.");
        }
        return present.stream().sorted(Comparator.comparingInt(ids::indexOf)).toList();
    }
}
