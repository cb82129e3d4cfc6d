package org.lectern.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.audit.AuditLog;
import org.lectern.database.Mappers;

/** Writes down what an administrator changed of a user: which fields, and no personal data. */
final class UserAudit {
    private UserAudit() {}

    static void record(Mappers mappers, UUID actor, UserRow before, UserRow after) {
        if ((before.disabledAt() == null) != (after.disabledAt() == null)) {
            record(mappers, actor, after, after.disabledAt() == null ? "user.enable" : "user.disable", Map.of());
        }
        var changed = changed(before, after);
        if (!changed.isEmpty()) {
            var details = new LinkedHashMap<String, Object>();
            details.put("changed", changed);
            if (changed.contains("role")) {
                details.put("role", after.role());
            }
            record(mappers, actor, after, "user.update", details);
        }
    }

    private static void record(Mappers mappers, UUID actor, UserRow user, String action, Map<String, ?> details) {
        AuditLog.record(mappers, actor, user.organizationId(), action, user.id(), details);
    }

    private static List<String> changed(UserRow before, UserRow after) {
        var changed = new ArrayList<String>();
        note(changed, "email", before.email(), after.email());
        note(changed, "name", before.name(), after.name());
        note(changed, "role", before.role(), after.role());
        note(changed, "organizationId", before.organizationId(), after.organizationId());
        note(changed, "jobTitle", before.jobTitle(), after.jobTitle());
        note(changed, "staffId", before.staffId(), after.staffId());
        return changed;
    }

    private static void note(List<String> changed, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(field);
        }
    }
}
