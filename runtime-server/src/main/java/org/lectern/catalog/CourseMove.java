package org.lectern.catalog;

import java.util.ArrayList;
import org.lectern.http.ProblemException;

/** A step in the life of a course: from draft to published and back, and from published to archived. */
enum CourseMove {
    PUBLISH(CourseStatus.PUBLISHED, "course.publish") {
        @Override
        void requireAllowed(Course course) {
            requireNotArchived(course);
            requireReady(course);
        }
    },
    UNPUBLISH(CourseStatus.DRAFT, "course.unpublish") {
        @Override
        void requireAllowed(Course course) {
            requireNotArchived(course);
        }
    },
    ARCHIVE(CourseStatus.ARCHIVED, "course.archive") {
        @Override
        void requireAllowed(Course course) {
            if (course.summary().status() != CourseStatus.PUBLISHED) {
                throw ProblemException.conflict(
                        "COURSE_NOT_PUBLISHED", "Only a published course is archived; delete a draft instead.");
            }
        }
    };

    private final CourseStatus to;
    private final String act;

    CourseMove(CourseStatus to, String act) {
        this.to = to;
        this.act = act;
    }

    CourseStatus to() {
        return to;
    }

    /** Its name in the audit trail. */
    String act() {
        return act;
    }

    /** @throws ProblemException that says why this course cannot go there */
    abstract void requireAllowed(Course course);

    private static void requireNotArchived(Course course) {
        if (course.summary().status() == CourseStatus.ARCHIVED) {
            throw ProblemException.conflict("COURSE_ARCHIVED", "An archived course stays archived.");
        }
    }

    /** Every course has a category: the schema sees to that. */
    private static void requireReady(Course course) {
        var missing = new ArrayList<String>();
        var summary = course.summary();
        if (summary.title().isBlank()) {
            missing.add("a title");
        }
        if (summary.description() == null || summary.description().isBlank()) {
            missing.add("a description");
        }
        if (course.sections().stream().allMatch(section -> section.lectures().isEmpty())) {
            missing.add("a section with a lecture");
        }
        if (!missing.isEmpty()) {
            throw ProblemException.conflict(
                    "COURSE_NOT_READY", "The course still needs " + String.join(" and ", missing) + ".");
        }
    }
}
