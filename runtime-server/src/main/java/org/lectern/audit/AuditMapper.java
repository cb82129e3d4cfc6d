package org.lectern.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on the audit trail: {@code sql/mappers/audit.xml}. */
interface AuditMapper {
    void insert(
            @Param("id") UUID id,
            @Param("actorId") @Nullable UUID actor,
            @Param("organizationId") @Nullable UUID organization,
            @Param("action") String action,
            @Param("subjectId") UUID subject,
            @Param("details") String details);

    List<AuditEntry> entries(
            @Param("query") AuditQuery query,
            @Param("beforeAt") @Nullable Instant beforeAt,
            @Param("beforeId") @Nullable UUID beforeId,
            @Param("rows") int rows);
}
