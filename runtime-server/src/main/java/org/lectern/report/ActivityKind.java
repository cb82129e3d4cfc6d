package org.lectern.report;

/** What has happened lately. */
public enum ActivityKind {
    /** Somebody got an account. */
    USER_ADDED,
    /** A learner was enrolled in a course. */
    ENROLLED,
    /** A learner completed a course and has the certificate. */
    CERTIFICATE_ISSUED
}
