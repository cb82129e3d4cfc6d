package org.lectern.assignment;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Learners and the courses that each is to take, as columns for one statement. They come in one order always, so that two
 * requests with the same pairs wait for each other and not each for the other.
 *
 * @param ids of the assignments to be
 */
record Pairs(List<UUID> ids, List<UUID> learners, List<UUID> courses) {
    /** One of them. */
    record Pair(UUID id, UUID learner, UUID course) {}

    static Pairs of(Collection<UUID> learners, Collection<UUID> courses) {
        var pairs = new ArrayList<Pair>();
        for (var learner : learners) {
            for (var course : courses) {
                pairs.add(new Pair(UuidCreator.getTimeOrderedEpoch(), learner, course));
            }
        }
        pairs.sort(Comparator.comparing(Pair::learner).thenComparing(Pair::course));
        return of(pairs);
    }

    private static Pairs of(List<Pair> pairs) {
        return new Pairs(
                pairs.stream().map(Pair::id).toList(),
                pairs.stream().map(Pair::learner).toList(),
                pairs.stream().map(Pair::course).toList());
    }

    List<Pair> all() {
        var pairs = new ArrayList<Pair>();
        for (var i = 0; i < ids.size(); i++) {
            pairs.add(new Pair(ids.get(i), learners.get(i), courses.get(i)));
        }
        return pairs;
    }

    Pairs only(Predicate<Pair> wanted) {
        return of(all().stream().filter(wanted).toList());
    }

    boolean isEmpty() {
        return ids.isEmpty();
    }
}
