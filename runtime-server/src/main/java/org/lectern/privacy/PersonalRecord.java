package org.lectern.privacy;

import com.fasterxml.jackson.annotation.JsonRawValue;

/** Everything that is kept of one person, over REST: objects and lists as the tables have them, without secrets. */
public record PersonalRecord(
        @JsonRawValue String profile,
        @JsonRawValue String externalAccounts,
        @JsonRawValue String externalIds,
        @JsonRawValue String sessions,
        @JsonRawValue String enrollments,
        @JsonRawValue String attempts,
        @JsonRawValue String progress,
        @JsonRawValue String history,
        @JsonRawValue String interactions,
        @JsonRawValue String quizAttempts,
        @JsonRawValue String sharedData,
        @JsonRawValue String objectives,
        @JsonRawValue String assignments,
        @JsonRawValue String certificates,
        @JsonRawValue String auditEntries) {}
