package org.lectern.organization;

import org.jspecify.annotations.Nullable;
import org.lectern.account.EmailAddress;
import org.lectern.account.UserFields;
import org.lectern.http.ProblemException;

/** Whom to invite as a learner. */
record NewInvitation(
        @Nullable String email,
        @Nullable String name,
        @Nullable String jobTitle,
        @Nullable String staffId) {
    /** @throws ProblemException {@code VALIDATION_ERROR} for a field */
    Invitee checked() {
        return new Invitee(
                EmailAddress.checked("email", email),
                UserFields.NAME.optional(name),
                UserFields.JOB_TITLE.optional(jobTitle),
                UserFields.STAFF_ID.optional(staffId));
    }
}
