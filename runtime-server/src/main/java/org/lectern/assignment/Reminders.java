package org.lectern.assignment;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.lectern.database.Mappers;
import org.lectern.mail.Mail;
import org.lectern.mail.Outbox;

/** Mail to learners whose deadline comes near, or has passed: one for each of the days that are set. */
public final class Reminders {
    /** The statements of this part, for whoever opens the database. */
    public static final Class<?> MAPPER = ReminderMapper.class;

    private static final int TOGETHER = 500;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Clock clock;
    private final List<Integer> days;

    /** @param days after a deadline, before it when negative */
    public Reminders(Clock clock, List<Integer> days) {
        this.clock = requireNonNull(clock);
        this.days = List.copyOf(days);
    }

    /** Somebody to be reminded. */
    record Due(UUID assignmentId, Instant deadline, int days, String email, String learnerName, String courseTitle) {}

    /**
     * Puts what is due now into the outbox. Of several reminders that are due at once only the last goes out, and none that
     * is days late: a server that was down, or a deadline set shortly before it, floods nobody.
     *
     * @param application where the learner finds the course
     */
    public void send(Mappers mappers, URI application) {
        var statements = mappers.get(ReminderMapper.class);
        var now = clock.instant();
        List<Due> due;
        do {
            due = statements.due(days, now, TOGETHER);
            due.forEach(one -> Outbox.put(mappers, mail(one, application)));
            statements.insertSent(
                    due.stream().map(Due::assignmentId).toList(),
                    due.stream().map(Due::deadline).toList(),
                    due.stream().map(Due::days).toList(),
                    now);
        } while (due.size() == TOGETHER);
    }

    static Mail mail(Due due, URI application) {
        var late = due.days() > 0;
        var date = DATE.format(due.deadline());
        return new Mail(due.email(), (late ? "Overdue: " : "Due soon: ") + due.courseTitle(), """
                Hello %s,

                the course "%s" %s %s.

                You can go on with it here:
                %s
                """.formatted(
                        due.learnerName(),
                        due.courseTitle(),
                        late ? "was to be completed by" : "is to be completed by",
                        date,
                        application));
    }
}
