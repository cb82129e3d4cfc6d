package org.lectern.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Seven days and one day before a deadline, one and seven after it, each once. The test lets days pass. */
class ReminderTest extends AssignmentFixture {
    @Test
    void eachReminderIsSentOnce() {
        var assignment = dueIn(Duration.ofDays(10));
        assertEquals(0, remind());
        age(assignment, "3 days 1 hour");
        assertEquals(1, remind(), "seven days before");
        assertEquals(1, remind(), "not again");
        age(assignment, "6 days");
        assertEquals(2, remind(), "the day before");
        age(assignment, "1 day");
        assertEquals(2, remind(), "just late");
        age(assignment, "1 day");
        assertEquals(3, remind(), "a day late");
        age(assignment, "6 days");
        assertEquals(4, remind(), "a week late");
        age(assignment, "30 days");
        assertEquals(4, remind());
    }

    @Test
    void theMailSaysWhatIsDueWhenAndWhere() {
        var deadline = Instant.parse("2027-01-03T09:30:00Z");
        var early = new Reminders.Due(UUID.randomUUID(), deadline, -7, "mei@example.org", "Mei", "Hand hygiene");
        var late = new Reminders.Due(UUID.randomUUID(), deadline, 1, "mei@example.org", "Mei", "Hand hygiene");
        var mail = Reminders.mail(early, server.application());
        assertEquals("mei@example.org", mail.recipient());
        assertEquals("Due soon: Hand hygiene", mail.subject());
        assertTrue(mail.body().contains("to be completed by 3 January 2027, 09:30 UTC"), mail.body());
        assertTrue(mail.body().contains(server.application().toString()), mail.body());
        assertEquals(
                "Overdue: Hand hygiene",
                Reminders.mail(late, server.application()).subject());
    }

    @Test
    void aMovedDeadlineIsRemindedOfAnew() {
        var assignment = dueIn(Duration.ofDays(10));
        age(assignment, "3 days 1 hour");
        assertEquals(1, remind());
        admin.put(
                        "/api/assignments/" + assignment,
                        Map.of(
                                "deadline",
                                Instant.now()
                                        .plus(Duration.ofDays(6).plusHours(20))
                                        .toString()))
                .expect(200);
        assertEquals(2, remind());
    }

    @Test
    void whoHasCompletedIsLeftAlone() {
        var assignment = dueIn(Duration.ofDays(8));
        take(enrollment(assignment), "passed");
        age(assignment, "2 days");
        assertEquals(0, remind());
    }

    @Test
    void whoIsDisabledIsNotWrittenTo() {
        var path = "/api/users/" + learner.id();
        age(dueIn(Duration.ofDays(8)), "2 days");
        superAdmin.patch(path, Map.of("disabled", true)).expect(200);
        assertEquals(0, remind());
        superAdmin.patch(path, Map.of("disabled", false)).expect(200);
        assertEquals(1, remind());
    }

    @Test
    void nobodyIsRemindedOfADraft() {
        age(dueIn(Duration.ofDays(8)), "2 days");
        superAdmin.post("/api/courses/" + course + "/unpublish", Map.of()).expect(200);
        try {
            assertEquals(0, remind());
        } finally {
            server.publish(course);
        }
        assertEquals(1, remind());
    }

    @Test
    void aDeadlineSetShortlyBeforeItFloodsNobody() {
        dueIn(Duration.ofHours(5));
        assertEquals(0, remind());
    }

    private UUID dueIn(Duration time) {
        return admin.post(
                        "/api/assignments",
                        Map.of(
                                "learnerId", learner.id(),
                                "courseId", course,
                                "deadline", Instant.now().plus(time).toString()))
                .expect(201)
                .id("id");
    }

    /** Makes the pass. How many reminders the learner has got by then. */
    private int remind() {
        server.pass("assignment-reminders");
        return Integer.parseInt(stored("select count(*) from assignment_reminder r join course_assignment a on a.id ="
                + " r.assignment_id where a.learner_id = '" + learner.id() + "'"));
    }
}
