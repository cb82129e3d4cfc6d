package org.lectern.importing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Person;
import org.lectern.client.Caller;

/**
 * What is to become of a package, and for whom.
 *
 * @param fileName shown to people
 * @param by who asks, for the audit trail: a person or a client
 * @param owner the person whose course it will be
 * @param course the one that the package is a further version for; null for a course of its own
 * @param name what the course is to be called by who asks; null for nothing
 */
record ImportOrder(
        String fileName,
        UUID by,
        UUID owner,
        @Nullable UUID course,
        @Nullable CourseName name) {
    /** A client's name for a course. */
    record CourseName(Caller caller, String externalId) {}

    /** A course of its own. */
    static ImportOrder of(String fileName, Person by) {
        return new ImportOrder(fileName, by.id(), by.id(), null, null);
    }

    /** A further version. */
    static ImportOrder of(String fileName, Person by, UUID course) {
        return new ImportOrder(fileName, by.id(), by.id(), course, null);
    }

    @Nullable
    String externalId() {
        return name == null ? null : name.externalId();
    }
}
