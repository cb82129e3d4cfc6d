package org.lectern.packages.manifest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.manifest.binding.ManifestElement;
import org.lectern.packages.manifest.binding.OrganizationElement;
import org.lectern.packages.manifest.binding.OrganizationsElement;
import org.lectern.packages.manifest.report.Place;
import org.lectern.packages.manifest.report.Report;

/** Which of a manifest's organisations is the course: the default one, else the first; in both cases one with items. */
final class OrganizationChoice {
    private OrganizationChoice() {}

    /** Null where no organisation has items. */
    static @Nullable OrganizationElement of(ManifestElement manifest, Report report) {
        OrganizationsElement organizations = manifest.organizations();
        List<OrganizationElement> all = organizations == null ? List.of() : organizations.organizations();
        if (organizations == null || all.isEmpty()) {
            return null;
        }
        Place place = new Place(organizations.line(), "organizations", null);
        String wanted = organizations.defaultIdentifier();
        OrganizationElement chosen = wanted == null
                ? null
                : all.stream()
                        .filter(organization -> wanted.equals(organization.identifier()))
                        .findFirst()
                        .orElse(null);
        if (chosen == null) {
            reportDefault(wanted, all.size(), place, report);
            chosen = all.get(0);
        }
        return chosen.items().isEmpty() ? another(chosen, all, report) : chosen;
    }

    private static void reportDefault(@Nullable String wanted, int count, Place place, Report report) {
        if (wanted != null) {
            report.add(
                    "DEFAULT_ORGANIZATION_UNKNOWN",
                    "The default organization " + Report.quote(wanted) + " does not exist; the first one is used.",
                    place);
        } else if (count > 1) {
            report.add(
                    "DEFAULT_ORGANIZATION_MISSING",
                    "None of the " + count + " organizations is named as the default; the first one is used.",
                    place);
        }
    }

    private static @Nullable OrganizationElement another(
            OrganizationElement empty, List<OrganizationElement> all, Report report) {
        report.add(
                "ORGANIZATION_EMPTY",
                "The organization has no items; the first one that has some is used.",
                new Place(empty.line(), "organization", empty.identifier()));
        return all.stream()
                .filter(organization -> !organization.items().isEmpty())
                .findFirst()
                .orElse(null);
    }
}
