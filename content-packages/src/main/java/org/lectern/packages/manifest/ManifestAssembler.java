package org.lectern.packages.manifest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.PackageFiles;
import org.lectern.packages.PackageRefusedException;
import org.lectern.packages.Standard;
import org.lectern.packages.manifest.binding.ManifestElement;
import org.lectern.packages.manifest.binding.OrganizationElement;
import org.lectern.packages.manifest.binding.OrganizationsElement;
import org.lectern.packages.manifest.href.Base;
import org.lectern.packages.manifest.report.Place;
import org.lectern.packages.manifest.report.Report;
import org.lectern.packages.manifest.xml.Observations;

/** Makes the model of a manifest out of its elements and of the files that the package holds. */
final class ManifestAssembler {
    private final PackageFiles files;
    private final String folder;
    private final ManifestLimits limits;
    private final Report report;

    /** @param path of the manifest in the package */
    ManifestAssembler(PackageFiles files, String path, ManifestLimits limits, Report report) {
        this.files = files;
        this.folder = ManifestLocation.folder(path);
        this.limits = limits;
        this.report = report;
    }

    Manifest assemble(ManifestElement root, Observations observations) throws PackageRefusedException {
        Standard standard = new StandardDetection(report).detect(root, observations);
        String identifier = new Identifiers(report).claim(root.identifier(), "manifest", root.line());
        ResourceTable resources = new ResourceTable(root, folder, report);
        OrganizationElement chosen = OrganizationChoice.of(root, report);
        String title = title(root, chosen, identifier);
        OrganizationAssembler assembler = organizations(standard, resources, root);
        Organization organization = chosen == null
                ? assembler.ofResources(resources.all(), title, place(root, identifier))
                : assembler.assemble(chosen, title);
        requireLaunchable(organization);
        List<Organization> others = others(root, chosen, title, assembler);
        new ResourceCheck(files, resources, Base.of(folder), report).check();
        return new Manifest(
                identifier,
                root.version(),
                standard,
                title,
                Titles.description(root.metadata(), chosen),
                organization,
                others);
    }

    private OrganizationAssembler organizations(Standard standard, ResourceTable resources, ManifestElement root) {
        ScormTypes types = new ScormTypes(standard, resources.all(), resources.launched(), report);
        LaunchResolver launches = new LaunchResolver(files, Base.of(folder), types, report);
        SequencingReader sequencing = new SequencingReader(root.sequencingCollection(), report);
        LaunchDataReader launchData = new LaunchDataReader(standard, report);
        ItemAssembler items =
                new ItemAssembler(standard, resources, launches, launchData, sequencing, limits.maxDepth(), report);
        return new OrganizationAssembler(standard, items, launchData, sequencing, report);
    }

    private static List<Organization> others(
            ManifestElement root, @Nullable OrganizationElement chosen, String title, OrganizationAssembler assembler)
            throws PackageRefusedException {
        List<Organization> others = new ArrayList<>();
        OrganizationsElement organizations = root.organizations();
        if (organizations != null) {
            for (OrganizationElement element : organizations.organizations()) {
                if (element != chosen && !element.items().isEmpty()) {
                    others.add(assembler.assemble(element, title));
                }
            }
        }
        return others;
    }

    private String title(ManifestElement root, @Nullable OrganizationElement chosen, String identifier) {
        String own = chosen == null ? null : Titles.clean(chosen.title());
        if (own != null) {
            return own;
        }
        String fromMetadata = Titles.fromMetadata(root.metadata(), chosen);
        String title = fromMetadata != null ? fromMetadata : root.identifier() != null ? identifier : "Untitled course";
        if (chosen != null || fromMetadata == null) {
            report.add(
                    "TITLE_MISSING",
                    "The course has no title; it is called " + Report.quote(title) + ".",
                    place(root, identifier));
        }
        return title;
    }

    private void requireLaunchable(Organization organization) throws PackageRefusedException {
        List<Item> launchables = organization.launchables();
        Place place = new Place(0, "organization", organization.identifier());
        if (launchables.isEmpty()) {
            throw report.refusal(
                    "NOTHING_TO_LAUNCH",
                    "There is nothing in the course that could be launched: no item refers to a resource with a file.",
                    place);
        }
        Launch first = launchables.get(0).launch();
        if (first != null && launchables.stream().allMatch(item -> isMissing(item.launch()))) {
            throw report.refusal(
                    "LAUNCH_FILE_MISSING",
                    "The package has none of the files that its items launch; the first is "
                            + Report.quote(first.path()) + ".",
                    place);
        }
    }

    private static boolean isMissing(@Nullable Launch launch) {
        return launch == null || launch.missing();
    }

    private static Place place(ManifestElement root, String identifier) {
        return new Place(root.line(), "manifest", identifier);
    }
}
