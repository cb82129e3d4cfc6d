package org.lectern.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.http.ProblemException;

/** What is to change of a user: what is left out, or null, stays; an empty text takes away what there was. */
record UserEdit(
        @Nullable String email,
        @Nullable String name,
        @Nullable Role role,
        @Nullable UUID organizationId,
        @Nullable String jobTitle,
        @Nullable String staffId,
        @Nullable Boolean disabled) {

    /**
     * The user as it would be.
     *
     * @throws ProblemException {@code VALIDATION_ERROR} for a field that cannot be so
     */
    UserRow on(UserRow before, Instant now) {
        var newEmail = email == null ? before.email() : EmailAddress.checked("email", email);
        var newRole = role == null ? before.role() : role;
        var kept = newRole == Role.SUPER_ADMIN ? null : before.organizationId();
        var newOrganization = organizationId == null ? kept : organizationId;
        AccountService.requireOrganization(newRole, newOrganization);
        return new UserRow(
                before.id(),
                newEmail,
                newEmail.equals(before.email()) ? before.emailVerified() : null,
                UserFields.NAME.edited(name, before.name()),
                newRole,
                newOrganization,
                UserFields.JOB_TITLE.edited(jobTitle, before.jobTitle()),
                UserFields.STAFF_ID.edited(staffId, before.staffId()),
                disabledAt(before.disabledAt(), now));
    }

    private @Nullable Instant disabledAt(@Nullable Instant before, Instant now) {
        if (disabled == null) {
            return before;
        }
        if (!disabled) {
            return null;
        }
        return before == null ? now : before;
    }
}
