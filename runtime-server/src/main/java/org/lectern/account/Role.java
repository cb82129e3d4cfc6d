package org.lectern.account;

/** What a person may do; the names are the database's and REST's. */
public enum Role {
    /** Takes courses. */
    LEARNER,
    /** Looks after the learners of one organisation. */
    CORPORATE_ADMIN,
    /** Looks after everything. */
    SUPER_ADMIN
}
