package org.lectern.assignment;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.billing.PaymentListener;
import org.lectern.database.Mappers;
import org.lectern.enrollment.Admissions;

/** What payments mean to assignments: access to the course. */
public final class AssignmentPayments implements PaymentListener {
    /** Whom a payment lets in, and who has assigned that. */
    record Paid(
            UUID id,
            UUID learnerId,
            UUID courseId,
            UUID assignedById,
            @Nullable Instant deadline) {}

    @Override
    public void opened(Mappers mappers, List<UUID> assignments, String sessionId, Instant at) {
        mappers.get(AssignmentMapper.class).awaitPayment(assignments, sessionId, at);
    }

    @Override
    public void paid(Mappers mappers, List<UUID> assignments, Instant at) {
        var statements = mappers.get(AssignmentMapper.class);
        for (var paid : statements.paid(assignments)) {
            var enrollment = UuidCreator.getTimeOrderedEpoch();
            var entrants =
                    new Admissions.Entrants(List.of(enrollment), List.of(paid.learnerId()), List.of(paid.courseId()));
            Admissions.admit(mappers, entrants, paid.assignedById(), paid.deadline(), at);
            statements.setPayment(List.of(paid.id()), PaymentStatus.PAID, at);
            statements.markEnrolled(List.of(paid.id()), List.of(enrollment));
            statements.settle(List.of(paid.id()), at);
        }
    }

    /** Who has completed the course keeps what was reached: the certificate, and access to look again. */
    @Override
    public void refunded(Mappers mappers, List<UUID> assignments, Instant at) {
        var statements = mappers.get(AssignmentMapper.class);
        for (var refunded : statements.paid(assignments)) {
            Admissions.endAccess(mappers, refunded.learnerId(), refunded.courseId(), at);
            statements.setPayment(List.of(refunded.id()), PaymentStatus.REFUNDED, at);
        }
    }
}
