package org.lectern.enrollment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on who is let into courses: {@code sql/mappers/enrollment-admission.xml}. */
interface AdmissionMapper {
    void admit(
            @Param("entrants") Admissions.Entrants entrants,
            @Param("assignedById") @Nullable UUID by,
            @Param("deadline") @Nullable Instant deadline,
            @Param("now") Instant now);

    List<Admissions.Admitted> admitted(@Param("learners") List<UUID> learners, @Param("courses") List<UUID> courses);

    void setDeadline(@Param("id") UUID id, @Param("deadline") @Nullable Instant deadline, @Param("now") Instant now);

    void liftDeadline(@Param("id") UUID id, @Param("deadline") Instant deadline, @Param("now") Instant now);

    void removeUnbegun(@Param("id") UUID id);

    @Nullable
    UUID endAccess(@Param("userId") UUID learner, @Param("courseId") UUID course, @Param("now") Instant now);

    void endSessions(@Param("id") UUID id);
}
