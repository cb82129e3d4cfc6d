package org.lectern.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a super admin sets of an organisation. */
record OrganizationRow(
        UUID id,
        String name,
        String slug,
        @Nullable String contactName,
        @Nullable String contactEmail,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String licenseNumber,
        int maxLearners,
        boolean billingEnabled) {
    static OrganizationRow of(Organization organization) {
        return new OrganizationRow(
                organization.id(),
                organization.name(),
                organization.slug(),
                organization.contactName(),
                organization.contactEmail(),
                organization.phone(),
                organization.address(),
                organization.licenseNumber(),
                organization.maxLearners(),
                organization.billingEnabled());
    }

    OrganizationRow withSlug(String other) {
        return new OrganizationRow(
                id, name, other, contactName, contactEmail, phone, address, licenseNumber, maxLearners, billingEnabled);
    }
}
