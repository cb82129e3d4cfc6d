package org.lectern.assignment;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.billing.BillingService;
import org.lectern.billing.Charge;
import org.lectern.catalog.CourseStatus;
import org.lectern.database.Mappers;
import org.lectern.enrollment.Admissions;
import org.lectern.http.ProblemException;

/** Makes assignments within one transaction: a few statements, however many they are. */
final class Assigner {
    private final Mappers mappers;
    private final AssignmentMapper statements;
    private final BillingService billing;
    private final UUID admin;
    private final UUID organization;
    private final Instant now;

    Assigner(Mappers mappers, BillingService billing, UUID admin, UUID organization, Instant now) {
        this.mappers = mappers;
        this.statements = mappers.get(AssignmentMapper.class);
        this.billing = billing;
        this.admin = admin;
        this.organization = organization;
        this.now = now;
    }

    /**
     * What became of each learner and course.
     *
     * @param checkout where the new ones are to be paid for; null if nothing is to be paid
     */
    record Assigned(List<BulkReport.Item> items, @Nullable UUID checkout) {}

    /** @throws ProblemException {@code BILLING_NOT_CONFIGURED} */
    Assigned assign(Collection<UUID> learners, Collection<UUID> courses, AssignmentTerms terms) {
        var own = Set.copyOf(statements.learners(organization, List.copyOf(learners)));
        var known = statements.courses(List.copyOf(courses)).stream()
                .collect(Collectors.toMap(AssignableCourse::id, Function.identity()));
        var pairs = Pairs.of(learners, courses);
        var possible = pairs.only(pair -> obstacle(pair, own, known) == null);
        var due = due(possible, known);
        var created = possible.isEmpty() ? Set.<UUID>of() : create(possible, due, terms);
        admit(possible.only(pair -> created.contains(pair.id()) && !due.containsKey(pair.id())), terms);
        var charges = created.stream().filter(due::containsKey).map(due::get).toList();
        return new Assigned(
                pairs.all().stream()
                        .map(pair -> item(pair, obstacle(pair, own, known), created))
                        .toList(),
                charges.isEmpty() ? null : billing.begin(mappers, organization, admin, charges));
    }

    private static @Nullable Outcome obstacle(Pairs.Pair pair, Set<UUID> own, Map<UUID, AssignableCourse> known) {
        var course = known.get(pair.course());
        if (!own.contains(pair.learner())) {
            return Outcome.LEARNER_NOT_FOUND;
        }
        if (course == null) {
            return Outcome.COURSE_NOT_FOUND;
        }
        return course.status() == CourseStatus.PUBLISHED ? null : Outcome.COURSE_NOT_PUBLISHED;
    }

    private static BulkReport.Item item(Pairs.Pair pair, @Nullable Outcome obstacle, Set<UUID> created) {
        if (obstacle == null && created.contains(pair.id())) {
            return new BulkReport.Item(pair.learner(), pair.course(), Outcome.CREATED, pair.id());
        }
        return new BulkReport.Item(
                pair.learner(), pair.course(), obstacle == null ? Outcome.DUPLICATE_ASSIGNMENT : obstacle, null);
    }

    /** What is to be paid, by the assignment's id: nothing for a learner who has access anyway. */
    private Map<UUID, Charge> due(Pairs pairs, Map<UUID, AssignableCourse> known) {
        if (!billing.isBilled(mappers, organization)) {
            return Map.of();
        }
        var admitted = Set.copyOf(Admissions.admitted(mappers, pairs.learners(), pairs.courses()));
        var due = new HashMap<UUID, Charge>();
        for (var pair : pairs.all()) {
            var course = requireNonNull(known.get(pair.course()));
            if (course.priceSgd().signum() > 0
                    && !admitted.contains(new Admissions.Admitted(pair.learner(), pair.course()))) {
                due.put(
                        pair.id(),
                        new Charge(pair.id(), pair.learner(), pair.course(), course.title(), course.priceSgd()));
            }
        }
        return due;
    }

    /** @return the ids of those that were not there yet */
    private Set<UUID> create(Pairs pairs, Map<UUID, Charge> due, AssignmentTerms terms) {
        var payments = pairs.ids().stream()
                .map(id -> due.containsKey(id) ? PaymentStatus.PENDING : PaymentStatus.NOT_REQUIRED)
                .toList();
        return Set.copyOf(statements.insert(pairs, payments, terms, admin, organization, now));
    }

    private void admit(Pairs pairs, AssignmentTerms terms) {
        if (pairs.isEmpty()) {
            return;
        }
        var enrollments = pairs.ids().stream()
                .map(id -> UuidCreator.getTimeOrderedEpoch())
                .toList();
        var entrants = new Admissions.Entrants(enrollments, pairs.learners(), pairs.courses());
        Admissions.admit(mappers, entrants, admin, terms.deadline(), now);
        statements.markEnrolled(pairs.ids(), enrollments);
        statements.settle(pairs.ids(), now);
    }
}
