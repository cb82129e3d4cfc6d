package org.lectern.packages.manifest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.PackageRefusedException;
import org.lectern.packages.Standard;
import org.lectern.packages.manifest.binding.OrganizationElement;
import org.lectern.packages.manifest.report.Place;
import org.lectern.packages.manifest.report.Report;
import org.lectern.packages.sequencing.Sequencing;

/** Builds organisations, or one out of the resources where the manifest has none. */
final class OrganizationAssembler {
    private final Standard standard;
    private final ItemAssembler items;
    private final LaunchDataReader launchData;
    private final SequencingReader sequencing;
    private final Report report;
    private final Values values;
    private final Identifiers identifiers;

    OrganizationAssembler(
            Standard standard,
            ItemAssembler items,
            LaunchDataReader launchData,
            SequencingReader sequencing,
            Report report) {
        this.standard = standard;
        this.items = items;
        this.launchData = launchData;
        this.sequencing = sequencing;
        this.report = report;
        this.values = new Values(report);
        this.identifiers = new Identifiers(report);
    }

    Organization assemble(OrganizationElement element, String courseTitle) throws PackageRefusedException {
        String identifier = identifiers.claim(element.identifier(), "organization", element.line());
        Place place = new Place(element.line(), "organization", identifier);
        String title = Titles.clean(element.title());
        Sequencing rules = standard.isScorm2004() ? sequencing.read(element.sequencing(), place) : Sequencing.DEFAULT;
        return new Organization(
                identifier,
                title == null ? courseTitle : title,
                values.bool("objectivesGlobalToSystem", element.objectivesGlobalToSystem(), true, place),
                values.bool("sharedDataGlobalToSystem", element.sharedDataGlobalToSystem(), true, place),
                items.items(element.items()),
                rules,
                standard.isScorm2004() ? launchData.completionThreshold(element.completionThreshold(), place) : null);
    }

    /** Every SCO becomes an item; where there is none, everything that can be launched. */
    Organization ofResources(List<Resource> resources, String courseTitle, Place place) throws PackageRefusedException {
        report.add(
                "NO_ORGANIZATION",
                "The manifest has no organization with items; every SCO, or else every page, becomes an item.",
                place);
        List<Resource> launchable = resources.stream()
                .filter(resource -> resource.element().href() != null)
                .toList();
        List<Resource> scos = launchable.stream()
                .filter(resource -> ScormTypes.declared(resource) == ScormType.SCO)
                .toList();
        List<Resource> chosen = scos.isEmpty() ? launchable : scos;
        List<Item> made = new ArrayList<>();
        for (Resource resource : chosen) {
            // A course of one page bears the page's name, and the other way round.
            @Nullable Item item = items.ofResource(resource, chosen.size() == 1 ? courseTitle : null);
            if (item != null) {
                made.add(item);
            }
        }
        return new Organization(
                identifiers.claim("organization", "organization", place.line()),
                courseTitle,
                true,
                true,
                made,
                Sequencing.DEFAULT,
                null);
    }
}
