package org.lectern.client;

/** What other systems have names of their own for; the words are the database's. */
public enum ExternalKind {
    LEARNER,
    COURSE,
    ENROLLMENT
}
