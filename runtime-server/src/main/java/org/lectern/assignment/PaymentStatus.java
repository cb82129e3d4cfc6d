package org.lectern.assignment;

/** Whether an assignment is paid for; the names are the database's and REST's. */
public enum PaymentStatus {
    /** The organisation is not billed, the course costs nothing, or the learner was enrolled before. */
    NOT_REQUIRED,
    /** The learner is enrolled once it is paid. */
    PENDING,
    /** The learner is enrolled. */
    PAID,
    /** The learner has no access any more, unless the course was completed. */
    REFUNDED
}
