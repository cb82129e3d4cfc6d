package org.lectern.enrollment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.database.Mappers;

/**
 * Lets learners into courses for other features, as part of their transactions. The enrolment's row is locked before
 * anything else that hangs on it, as a commit locks it.
 */
public final class Admissions {
    /** The statements on admissions, for whoever opens the database. */
    public static final Class<?> MAPPER = AdmissionMapper.class;

    private Admissions() {}

    /**
     * Who is let in by whom, column by column.
     *
     * @param ids of the enrolments to be; one that is there already keeps its own
     */
    public record Entrants(List<UUID> ids, List<UUID> learners, List<UUID> courses) {}

    /**
     * Enrols; an enrolment that is there already is adopted, and opened again if its access had ended.
     *
     * @param by the person who enrols; null for another system
     */
    public static void admit(
            Mappers mappers, Entrants entrants, @Nullable UUID by, @Nullable Instant deadline, Instant now) {
        mappers.get(AdmissionMapper.class).admit(entrants, by, deadline, now);
    }

    /** Those of the learners and courses that need nobody to let them in, each as learner and course. */
    public static List<Admitted> admitted(Mappers mappers, List<UUID> learners, List<UUID> courses) {
        return mappers.get(AdmissionMapper.class).admitted(learners, courses);
    }

    /** A learner who has access to a course. */
    public record Admitted(UUID userId, UUID courseId) {}

    /** Says by when the course is to be completed; null for no date. */
    public static void setDeadline(Mappers mappers, UUID enrollment, @Nullable Instant deadline, Instant now) {
        mappers.get(AdmissionMapper.class).setDeadline(enrollment, deadline, now);
    }

    /** Takes back a deadline that was set before. What was completed by it, or after it, keeps it. */
    public static void liftDeadline(Mappers mappers, UUID enrollment, Instant deadline, Instant now) {
        mappers.get(AdmissionMapper.class).liftDeadline(enrollment, deadline, now);
    }

    /** Removes an enrolment in which nothing has been begun; any other stays as it is. */
    public static void removeUnbegun(Mappers mappers, UUID enrollment) {
        mappers.get(AdmissionMapper.class).removeUnbegun(enrollment);
    }

    /**
     * Ends the learner's access to a course that is not completed: what was reached can still be read, players that are open
     * save no more, and a new launch is refused.
     */
    public static void endAccess(Mappers mappers, UUID learner, UUID course, Instant now) {
        var statements = mappers.get(AdmissionMapper.class);
        var enrollment = statements.endAccess(learner, course, now);
        if (enrollment != null) {
            statements.endSessions(enrollment);
        }
    }
}
