package org.lectern.certificate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Scope;

/** Statements on certificates: {@code sql/mappers/certificate-certificate.xml}. */
interface CertificateMapper {
    List<Certificate> certificates(
            @Param("scope") Scope scope,
            @Param("filter") CertificateFilter filter,
            @Param("after") @Nullable UUID after,
            @Param("limit") int limit,
            @Param("now") Instant now);

    @Nullable
    Certificate certificate(@Param("scope") Scope scope, @Param("id") UUID id, @Param("now") Instant now);

    @Nullable
    Verification verification(@Param("number") String number, @Param("now") Instant now);

    List<UUID> missing(@Param("enrollments") List<UUID> enrollments);

    List<UUID> issue(
            @Param("ids") List<UUID> ids,
            @Param("numbers") List<String> numbers,
            @Param("enrollments") List<UUID> enrollments,
            @Param("now") Instant now);

    @Nullable
    Completion lockCompletion(@Param("scope") Scope scope, @Param("enrollmentId") UUID enrollment);

    @Nullable
    Latest latest(@Param("userId") UUID user, @Param("courseId") UUID course);

    int issueNext(
            @Param("id") UUID id,
            @Param("number") String number,
            @Param("enrollmentId") UUID enrollment,
            @Param("generation") int generation,
            @Param("completedAt") Instant completedAt,
            @Param("now") Instant now);

    int revoke(@Param("id") UUID id, @Param("by") UUID by, @Param("reason") String reason, @Param("now") Instant now);

    /** Whose enrolment in what; completed or not. */
    record Completion(UUID userId, UUID courseId, @Nullable Instant completedAt) {}

    /** The newest certificate for a course. */
    record Latest(
            UUID id,
            int generation,
            Instant completedAt,
            @Nullable Instant expiresAt,
            @Nullable Instant revokedAt) {
        /** An attempt that earns the next one begins after this: after what this one is for, and after it was taken back. */
        Instant settled() {
            return revokedAt == null ? completedAt : revokedAt;
        }

        boolean counts(Instant now) {
            return revokedAt == null && (expiresAt == null || expiresAt.isAfter(now));
        }
    }
}
