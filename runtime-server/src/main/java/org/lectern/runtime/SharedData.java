package org.lectern.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.http.ProblemException;
import org.lectern.runtime.values.LaunchData;
import org.lectern.runtime.values.SharedStore;

/**
 * What a commit writes to one shared data store.
 *
 * @param scope the attempt, or the learner for a store that is global to the system
 * @param attempt null for such a store
 */
record SharedData(UUID scope, UUID user, @Nullable UUID attempt, String target, String store) {
    /** A store as it is kept. */
    record Row(UUID scope, String target, String store) {}

    static UUID scope(LaunchClaims claims, SharedStore store) {
        return store.global() ? claims.user() : claims.attempt();
    }

    /**
     * @param stores index behind {@code adl.data.} → value
     * @throws ProblemException {@code VALIDATION_ERROR} for a store that the manifest does not let this activity write
     */
    static List<SharedData> of(LaunchClaims claims, LaunchData item, SortedMap<Integer, String> stores) {
        var written = new ArrayList<SharedData>();
        stores.forEach((n, value) -> {
            var store = n < item.storesOrNone().size() ? item.storesOrNone().get(n) : null;
            if (store == null || !store.writable()) {
                throw ProblemException.invalid("adl.data." + n + ".store", "The activity may not write this store.");
            }
            written.add(new SharedData(
                    scope(claims, store),
                    claims.user(),
                    store.global() ? null : claims.attempt(),
                    store.targetId(),
                    value));
        });
        return written;
    }
}
