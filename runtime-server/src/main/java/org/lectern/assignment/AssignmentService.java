package org.lectern.assignment;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Access;
import org.lectern.account.Person;
import org.lectern.account.Scope;
import org.lectern.audit.AuditLog;
import org.lectern.billing.BillingService;
import org.lectern.billing.Charge;
import org.lectern.database.Database;
import org.lectern.database.Mappers;
import org.lectern.enrollment.Admissions;
import org.lectern.http.Page;
import org.lectern.http.PageRequest;
import org.lectern.http.ProblemException;

/** Which learner is to take which course, until when. */
public final class AssignmentService {
    /** The statements of this feature, for whoever opens the database. */
    public static final Class<?> MAPPER = AssignmentMapper.class;

    private final Database database;
    private final Clock clock;
    private final BillingService billing;
    private final int mostTogether;

    /** @param mostTogether assignments that one request may make */
    public AssignmentService(Database database, Clock clock, BillingService billing, int mostTogether) {
        this.database = requireNonNull(database);
        this.clock = requireNonNull(clock);
        this.billing = requireNonNull(billing);
        this.mostTogether = mostTogether;
    }

    /** Those that the reader may see, the newest first. */
    Page<Assignment> assignments(Person reader, AssignmentFilter filter, PageRequest page) {
        var rows = database.read(mappers -> mappers.get(AssignmentMapper.class)
                .assignments(Scope.of(reader), filter, page.id(0), page.rows(), clock.instant()));
        return Page.of(rows, page, row -> List.of(row.id().toString()), row -> row);
    }

    /** @throws ProblemException {@code NOT_FOUND}, also for one that the reader may not see */
    Assignment assignment(Person reader, UUID id) {
        return database.read(mappers -> load(mappers, Scope.of(reader), id, clock.instant()));
    }

    /**
     * Assigns a published course to a learner of the admin's organisation, and enrols the learner, or waits for the payment
     * where the organisation is billed.
     *
     * @param back where Stripe sends the payer afterwards
     * @throws ProblemException {@code NOT_FOUND}, {@code COURSE_NOT_PUBLISHED}, {@code DUPLICATE_ASSIGNMENT},
     *     {@code BILLING_NOT_CONFIGURED}, or {@code VALIDATION_ERROR}
     */
    NewlyAssigned assign(Person admin, NewAssignment wanted, URI back) {
        var learner = required(wanted.learnerId(), "learnerId", "Say who is to take the course.");
        var course = required(wanted.courseId(), "courseId", "Say which course.");
        var now = clock.instant();
        var terms = new AssignmentTerms(wanted.deadline(), wanted.notes()).checked(now);
        var assigned = database.transaction(mappers -> {
            var one = assigner(mappers, admin, now).assign(Set.of(learner), Set.of(course), terms);
            var id = requireCreated(one.items().get(0));
            record(mappers, admin, organization(admin), "assignment.create", id, details(learner, course));
            return one;
        });
        var checkoutUrl = checkoutUrl(assigned, back);
        var id = requireNonNull(assigned.items().get(0).assignmentId());
        return new NewlyAssigned(assignment(admin, id), checkoutUrl);
    }

    /**
     * Assigns each of the courses to each of the learners. What cannot be assigned is reported, and hinders nothing else.
     *
     * @param back where Stripe sends the payer afterwards
     * @throws ProblemException {@code BILLING_NOT_CONFIGURED}, or {@code VALIDATION_ERROR}
     */
    public BulkReport assign(Person admin, BulkAssignment wanted, URI back) {
        var learners = distinct(wanted.learnerIds(), "learnerIds", "Say who is to take the courses.");
        var courses = distinct(wanted.courseIds(), "courseIds", "Say which courses.");
        if ((long) learners.size() * courses.size() > mostTogether) {
            throw ProblemException.invalid(
                    "learnerIds",
                    "One request makes at most " + mostTogether + " assignments, learners times courses.");
        }
        var now = clock.instant();
        var terms = new AssignmentTerms(wanted.deadline(), wanted.notes()).checked(now);
        var assigned = database.transaction(mappers -> {
            var many = assigner(mappers, admin, now).assign(learners, courses, terms);
            var created = many.items().stream()
                    .filter(item -> item.outcome() == Outcome.CREATED)
                    .map(BulkReport.Item::assignmentId)
                    .toList();
            if (!created.isEmpty()) {
                var details = Map.of("assignments", created);
                record(mappers, admin, organization(admin), "assignment.create-many", organization(admin), details);
            }
            return many;
        });
        return BulkReport.of(assigned.items(), checkoutUrl(assigned, back));
    }

    /** Without an answer from Stripe the assignments wait: their checkout can be opened again. */
    private @Nullable URI checkoutUrl(Assigner.Assigned assigned, URI back) {
        if (assigned.checkout() == null) {
            return null;
        }
        try {
            return billing.open(assigned.checkout(), back);
        } catch (ProblemException e) {
            return null;
        }
    }

    /**
     * Where an assignment is paid for.
     *
     * @throws ProblemException {@code NOT_FOUND}, {@code FORBIDDEN} for a learner, {@code NOTHING_TO_PAY},
     *     {@code ASSIGNMENT_PAID}, {@code CHECKOUT_CLOSED}, {@code BILLING_NOT_CONFIGURED}, or {@code PAYMENT_PROVIDER_FAILED}
     */
    URI checkout(Person admin, UUID id, URI back) {
        Access.requireAdmin(admin);
        var assignment = assignment(admin, id);
        if (assignment.paymentStatus() != PaymentStatus.PENDING
                && assignment.paymentStatus() != PaymentStatus.REFUNDED) {
            throw ProblemException.conflict("NOTHING_TO_PAY", "There is nothing to pay for this assignment.");
        }
        var price = database.read(mappers -> mappers.get(AssignmentMapper.class).price(assignment.courseId()));
        if (price.signum() == 0) {
            throw ProblemException.conflict("NOTHING_TO_PAY", "This course costs nothing by now: assign it anew.");
        }
        var charge = new Charge(id, assignment.learnerId(), assignment.courseId(), assignment.courseTitle(), price);
        return billing.reopen(assignment.organizationId(), admin.id(), charge, back);
    }

    /**
     * Gives the money back, and ends the learner's access unless the course is completed. What was paid for an assignment that
     * has gone since, as with an erased learner, is given back as well.
     *
     * @return null where the assignment has gone
     * @throws ProblemException {@code NOT_FOUND}, {@code NOT_PAID}, {@code BILLING_NOT_CONFIGURED}, or
     *     {@code PAYMENT_PROVIDER_FAILED}
     */
    @Nullable
    Assignment refund(Person superAdmin, UUID id) {
        if (find(superAdmin, id) == null && !billing.isBooked(id)) {
            throw ProblemException.notFound("assignment");
        }
        billing.refund(superAdmin, id);
        return find(superAdmin, id);
    }

    private @Nullable Assignment find(Person reader, UUID id) {
        return database.read(
                mappers -> mappers.get(AssignmentMapper.class).assignment(Scope.of(reader), id, clock.instant()));
    }

    /**
     * Replaces deadline and notes; a deadline in the future ends being overdue, and the one that is there may stay.
     *
     * @throws ProblemException {@code NOT_FOUND}, {@code FORBIDDEN} for a learner, or {@code VALIDATION_ERROR}
     */
    Assignment change(Person admin, UUID id, AssignmentTerms wanted) {
        Access.requireAdmin(admin);
        var now = clock.instant();
        return database.transaction(mappers -> {
            var statements = mappers.get(AssignmentMapper.class);
            var before = load(mappers, Scope.of(admin), id, now);
            var terms = wanted.checked(before.deadline(), now);
            if (before.enrollmentId() != null) {
                Admissions.setDeadline(mappers, before.enrollmentId(), terms.deadline(), now);
            }
            statements.change(id, terms, now);
            statements.settle(List.of(id), now);
            record(
                    mappers,
                    admin,
                    before.organizationId(),
                    "assignment.change",
                    id,
                    Map.of("deadline", String.valueOf(terms.deadline())));
            return load(mappers, Scope.of(admin), id, now);
        });
    }

    /**
     * Takes an assignment back, and with it the deadline. An enrolment that was made for it goes as well if nothing has been
     * begun; a learner who has begun may go on. One that waits for its payment cannot be paid any more.
     *
     * @throws ProblemException {@code NOT_FOUND}, {@code FORBIDDEN} for a learner, {@code ASSIGNMENT_PAID}, or
     *     {@code PAYMENT_PROVIDER_FAILED}
     */
    void withdraw(Person admin, UUID id) {
        Access.requireAdmin(admin);
        assignment(admin, id);
        billing.cancel(id);
        var now = clock.instant();
        database.execute(mappers -> {
            var assignment = load(mappers, Scope.of(admin), id, now);
            if (assignment.paymentStatus() == PaymentStatus.PAID && assignment.status() != AssignmentStatus.COMPLETED) {
                throw BillingService.paid();
            }
            var statements = mappers.get(AssignmentMapper.class);
            var enrollment = assignment.enrollmentId();
            if (enrollment != null && assignment.deadline() != null) {
                Admissions.liftDeadline(mappers, enrollment, assignment.deadline(), now);
            }
            if (enrollment != null && statements.hasEnrolled(id)) {
                Admissions.removeUnbegun(mappers, enrollment);
            }
            statements.delete(id);
            record(
                    mappers,
                    admin,
                    assignment.organizationId(),
                    "assignment.withdraw",
                    id,
                    details(assignment.learnerId(), assignment.courseId()));
        });
    }

    /** The courses of these enrolments are completed. */
    public void completed(Mappers mappers, List<UUID> enrollments, Instant at) {
        mappers.get(AssignmentMapper.class).complete(enrollments, at);
    }

    /** Stores for other readers of the table what this feature's own readers work out each time. */
    public void settle(Mappers mappers) {
        var now = clock.instant();
        mappers.get(AssignmentMapper.class).settleLate(now);
        mappers.get(AssignmentMapper.class).settleBegun(now);
    }

    private Assigner assigner(Mappers mappers, Person admin, Instant now) {
        return new Assigner(mappers, billing, admin.id(), organization(admin), now);
    }

    private static UUID requireCreated(BulkReport.Item item) {
        return switch (item.outcome()) {
            case CREATED -> requireNonNull(item.assignmentId());
            case LEARNER_NOT_FOUND -> throw ProblemException.notFound("learner");
            case COURSE_NOT_FOUND -> throw ProblemException.notFound("course");
            case COURSE_NOT_PUBLISHED ->
                throw ProblemException.conflict("COURSE_NOT_PUBLISHED", "Only a published course is assigned.");
            case DUPLICATE_ASSIGNMENT ->
                throw ProblemException.conflict(
                        "DUPLICATE_ASSIGNMENT", "This learner has this course assigned already.");
        };
    }

    private static Assignment load(Mappers mappers, Scope scope, UUID id, Instant now) {
        var assignment = mappers.get(AssignmentMapper.class).assignment(scope, id, now);
        if (assignment == null) {
            throw ProblemException.notFound("assignment");
        }
        return assignment;
    }

    private static UUID organization(Person admin) {
        return requireNonNull(admin.organizationId());
    }

    private static void record(
            Mappers mappers, Person admin, UUID organization, String action, UUID subject, Map<String, ?> details) {
        AuditLog.record(mappers, admin.id(), organization, action, subject, details);
    }

    private static Map<String, UUID> details(UUID learner, UUID course) {
        return Map.of("learnerId", learner, "courseId", course);
    }

    private static UUID required(@Nullable UUID value, String field, String problem) {
        if (value == null) {
            throw ProblemException.invalid(field, problem);
        }
        return value;
    }

    private static Set<UUID> distinct(@Nullable List<@Nullable UUID> values, String field, String problem) {
        if (values == null || values.isEmpty()) {
            throw ProblemException.invalid(field, problem);
        }
        var distinct = new LinkedHashSet<UUID>();
        values.forEach(value -> distinct.add(required(value, field, problem)));
        return distinct;
    }
}
