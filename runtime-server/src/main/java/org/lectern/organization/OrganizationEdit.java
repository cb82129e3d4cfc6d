package org.lectern.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.account.EmailAddress;
import org.lectern.http.ProblemException;
import org.lectern.http.Slug;
import org.lectern.http.TextField;

/**
 * What is to be written of an organisation: what is left out, or null, stays, or is as in a new one; an empty text takes away
 * what there was.
 *
 * @param slug in a new one left out, it is made from the name
 */
record OrganizationEdit(
        @Nullable String name,
        @Nullable String slug,
        @Nullable String contactName,
        @Nullable String contactEmail,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String licenseNumber,
        @Nullable Integer maxLearners,
        @Nullable Boolean billingEnabled) {
    private static final int MAX_LEARNERS = 50;
    private static final int MOST_LEARNERS = 1_000_000;

    private static final TextField NAME = TextField.line("name", 200);
    private static final TextField CONTACT_NAME = TextField.line("contactName", 200);
    private static final TextField PHONE = TextField.line("phone", 50);
    private static final TextField ADDRESS = TextField.text("address", 1_000);
    private static final TextField LICENSE_NUMBER = TextField.line("licenseNumber", 100);
    private static final int LONGEST_SLUG = 80;

    /** @throws ProblemException {@code VALIDATION_ERROR} for a field */
    OrganizationRow ofNew(UUID id) {
        var title = NAME.required(name);
        var empty = new OrganizationRow(
                id, title, Slug.of(title, "organisation"), null, null, null, null, null, MAX_LEARNERS, false);
        return on(empty);
    }

    /** @throws ProblemException {@code VALIDATION_ERROR} for a field */
    OrganizationRow on(OrganizationRow before) {
        return new OrganizationRow(
                before.id(),
                name == null ? before.name() : NAME.required(name),
                slug == null ? before.slug() : checkedSlug(slug),
                CONTACT_NAME.edited(contactName, before.contactName()),
                checkedEmail(before.contactEmail()),
                PHONE.edited(phone, before.phone()),
                ADDRESS.edited(address, before.address()),
                LICENSE_NUMBER.edited(licenseNumber, before.licenseNumber()),
                checkedSeats(before.maxLearners()),
                billingEnabled == null ? before.billingEnabled() : billingEnabled);
    }

    private static String checkedSlug(String slug) {
        if (!Slug.isWellFormed(slug, LONGEST_SLUG)) {
            throw ProblemException.invalid("slug", "A slug has small letters and digits, in words joined by hyphens.");
        }
        return slug;
    }

    private @Nullable String checkedEmail(@Nullable String before) {
        if (contactEmail == null) {
            return before;
        }
        return contactEmail.isBlank() ? null : EmailAddress.checked("contactEmail", contactEmail);
    }

    private int checkedSeats(int before) {
        if (maxLearners == null) {
            return before;
        }
        if (maxLearners < 0 || maxLearners > MOST_LEARNERS) {
            throw ProblemException.invalid("maxLearners", "An organisation has 0 to " + MOST_LEARNERS + " learners.");
        }
        return maxLearners;
    }
}
