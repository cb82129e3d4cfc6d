package org.lectern.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.database.Mappers;
import org.lectern.http.Json;

/**
 * Writes down administrative acts, in the transaction of the act itself: either both are there or neither.
 *
 * <p>An act is named by what it does to what, in lower case, such as {@code course.publish}.
 */
public final class AuditLog {
    /** The statements of this feature, for whoever opens the database. */
    public static final Class<?> MAPPER = AuditMapper.class;

    private AuditLog() {}

    /**
     * @param actor who did it; null for the command line and for the server by itself
     * @param organization whose admins may read of it; null for what concerns the platform alone
     * @param subject what it was done to
     * @param details what a reader would ask for next, such as the fields that changed; never a secret
     */
    public static void record(
            Mappers mappers,
            @Nullable UUID actor,
            @Nullable UUID organization,
            String action,
            UUID subject,
            Map<String, ?> details) {
        mappers.get(AuditMapper.class)
                .insert(UuidCreator.getTimeOrderedEpoch(), actor, organization, action, subject, json(details));
    }

    private static String json(Map<String, ?> details) {
        try {
            return Json.mapper().writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Details of an act that are no JSON", e);
        }
    }
}
