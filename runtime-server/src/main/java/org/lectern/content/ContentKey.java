package org.lectern.content;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** Leave to read one package version's files within one enrolment. */
public record ContentKey(UUID enrollment, UUID packageVersion) {
    public ContentKey {
        requireNonNull(enrollment);
        requireNonNull(packageVersion);
    }
}
