package org.lectern.packages.manifest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.PackageRefusedException;
import org.lectern.packages.Standard;
import org.lectern.packages.manifest.binding.ItemElement;
import org.lectern.packages.manifest.binding.ManifestElement;
import org.lectern.packages.manifest.binding.OrganizationElement;
import org.lectern.packages.manifest.href.Paths;
import org.lectern.packages.manifest.report.Place;
import org.lectern.packages.manifest.report.Report;
import org.lectern.packages.sequencing.Sequencing;

/** Builds the tree of items, and follows their references to resources and sub-manifests. */
final class ItemAssembler {
    private static final int LONGEST_FILE_NAME = 255;

    private final Standard standard;
    private final ResourceTable resources;
    private final LaunchResolver launches;
    private final LaunchDataReader launchData;
    private final SequencingReader sequencing;
    private final int maxDepth;
    private final Report report;
    private final Values values;
    private final Identifiers identifiers;
    /** Each sub-manifest is taken in once: neither a circle of references nor a doubling at each level can harm. */
    private final Set<ManifestElement> subManifestsUsed = new HashSet<>();

    ItemAssembler(
            Standard standard,
            ResourceTable resources,
            LaunchResolver launches,
            LaunchDataReader launchData,
            SequencingReader sequencing,
            int maxDepth,
            Report report) {
        this.standard = standard;
        this.resources = resources;
        this.launches = launches;
        this.launchData = launchData;
        this.sequencing = sequencing;
        this.maxDepth = maxDepth;
        this.report = report;
        this.values = new Values(report);
        this.identifiers = new Identifiers(report);
    }

    List<Item> items(List<ItemElement> elements) throws PackageRefusedException {
        return items(elements, resources.root(), 1);
    }

    /** One item for a resource that no organisation holds. */
    @Nullable
    Item ofResource(Resource resource, @Nullable String title) throws PackageRefusedException {
        Launch launch = launches.launch(resource, null);
        if (launch == null) {
            return null;
        }
        String identifier = identifiers.claim(
                resource.identifier(), "resource", resource.element().line());
        return new Item(
                identifier,
                title == null ? launchTitle(launch, identifier) : title,
                true,
                launch,
                LaunchData.NONE,
                List.of(),
                Sequencing.DEFAULT,
                List.of());
    }

    private List<Item> items(List<ItemElement> elements, Scope scope, int depth) throws PackageRefusedException {
        List<Item> items = new ArrayList<>();
        for (ItemElement element : elements) {
            items.add(item(element, scope, depth));
        }
        return items;
    }

    private Item item(ItemElement element, Scope scope, int depth) throws PackageRefusedException {
        String identifier = identifiers.claim(element.identifier(), "item", element.line());
        Place place = new Place(element.line(), "item", identifier);
        if (depth > maxDepth) {
            throw report.refusal("ITEMS_TOO_DEEP", "Items nest deeper than " + maxDepth + ".", place);
        }
        Launch launch = null;
        List<Item> children = new ArrayList<>(items(element.items(), scope, depth + 1));
        String reference = reference(element, place);
        if (reference != null) {
            Resource resource = resources.find(scope, reference);
            if (resource != null) {
                launch = launches.launch(resource, element.parameters());
            } else {
                children.addAll(subManifest(reference, depth, place));
            }
        }
        reportShape(element, children, reference, place);
        Sequencing rules = standard.isScorm2004() ? sequencing.read(element.sequencing(), place) : Sequencing.DEFAULT;
        return new Item(
                identifier,
                title(element, launch, identifier, place),
                values.bool("isvisible", element.isVisible(), true, place),
                launch,
                launchData.read(element, rules, identifier),
                children,
                rules,
                standard.isScorm2004() ? HiddenControls.read(element.hiddenControls(), identifier, report) : List.of());
    }

    private @Nullable String reference(ItemElement element, Place place) {
        String reference = element.identifierref();
        if (reference != null && reference.isEmpty()) {
            report.add("REFERENCE_EMPTY", "The item's identifierref is empty; it is ignored.", place);
            return null;
        }
        return reference;
    }

    /** The items of the sub-manifest with that identifier (IMS CP 1.1.2); none where there is no such. */
    private List<Item> subManifest(String reference, int depth, Place place) throws PackageRefusedException {
        Scope scope = resources.findSubManifest(reference);
        if (scope == null) {
            report.add(
                    "RESOURCE_UNKNOWN",
                    "The item refers to a resource " + Report.quote(reference)
                            + ", which the manifest does not have; it is kept as a heading.",
                    place);
            return List.of();
        }
        if (!subManifestsUsed.add(scope.manifest())) {
            report.add(
                    "SUB_MANIFEST_REPEATED",
                    "The sub-manifest " + Report.quote(reference) + " is part of the course already.",
                    place);
            return List.of();
        }
        OrganizationElement organization = OrganizationChoice.of(scope.manifest(), report);
        if (organization == null) {
            report.add(
                    "SUB_MANIFEST_EMPTY",
                    "The sub-manifest " + Report.quote(reference) + " has no organization with items; it is ignored.",
                    place);
            return List.of();
        }
        return items(organization.items(), scope, depth + 1);
    }

    private void reportShape(ItemElement element, List<Item> children, @Nullable String reference, Place place) {
        if (reference != null && !element.items().isEmpty() && standard.isScorm2004()) {
            report.add(
                    "CLUSTER_WITH_RESOURCE",
                    "In SCORM 2004 an item with items below it has no resource of its own; both are kept.",
                    place);
        }
        if (children.isEmpty() && reference == null) {
            report.add(
                    "ITEM_EMPTY",
                    "The item has neither a resource nor items below it; it is kept as a heading.",
                    place);
        }
    }

    private String title(ItemElement element, @Nullable Launch launch, String identifier, Place place) {
        String written = Titles.clean(element.title());
        if (written != null) {
            return written;
        }
        String title = launch == null ? identifier : launchTitle(launch, identifier);
        report.add("ITEM_TITLE_MISSING", "The item has no title; it is shown as " + Report.quote(title) + ".", place);
        return title;
    }

    private static String launchTitle(Launch launch, String identifier) {
        String name = Paths.fileName(launch.path());
        return name.isEmpty() || name.length() > LONGEST_FILE_NAME ? identifier : name;
    }
}
