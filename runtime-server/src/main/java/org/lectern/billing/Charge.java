package org.lectern.billing;

import java.math.BigDecimal;
import java.util.UUID;

/** One assignment that is to be paid for. */
public record Charge(UUID assignmentId, UUID learnerId, UUID courseId, String courseName, BigDecimal amountSgd) {}
