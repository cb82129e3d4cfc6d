package org.lectern.importing;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.catalog.NewCourse;
import org.lectern.content.ArchiveStore;
import org.lectern.packages.Oddity;
import org.lectern.packages.PackageRefusedException;
import org.lectern.packages.archive.RewrittenArchive;
import org.lectern.packages.manifest.Manifest;
import org.lectern.packages.manifest.Organization;

/**
 * Looks at packages as an import does, and leaves nothing behind: no row, and no file once the report is made. The files
 * meanwhile are named after this process, by which others see that they are still needed.
 */
final class PackageReports {
    /** As many are taken apart at a time as imports are. */
    private static final int AT_A_TIME = 2;

    private static final String PREFIX = "report-";
    private static final UUID NOBODY = new UUID(0, 0);

    private final ArchiveStore archives;
    private final UploadReceiver receiver;
    private final PackageReader reader;
    private final ImportOwner owner;
    private final Semaphore turns = new Semaphore(AT_A_TIME, true);

    PackageReports(ArchiveStore archives, UploadReceiver receiver, PackageReader reader, ImportOwner owner) {
        this.archives = requireNonNull(archives);
        this.receiver = requireNonNull(receiver);
        this.reader = requireNonNull(reader);
        this.owner = requireNonNull(owner);
    }

    PackageReport report(IncomingPackage incoming, String fileName) {
        owner.hold();
        var staged = new StagedFiles(archives, name(owner.number()));
        var oddities = new ArrayList<Oddity>();
        try {
            receiver.receive(incoming, staged.upload(), (received, announced) -> {});
            return report(staged, fileName, oddities);
        } catch (PackageRefusedException e) {
            return PackageReport.refused(fileName, oddities, ImportJob.Failure.of(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            staged.delete();
        }
    }

    private PackageReport report(StagedFiles staged, String fileName, List<Oddity> oddities)
            throws IOException, PackageRefusedException {
        turns.acquireUninterruptibly();
        try {
            var rewritten = reader.rewrite(staged.upload(), staged.rewritten(), (done, total) -> {});
            oddities.addAll(rewritten.oddities());
            var reading = reader.manifest(rewritten);
            oddities.addAll(reading.oddities());
            return new PackageReport(
                    fileName,
                    true,
                    course(reading.manifest(), rewritten),
                    organizations(reading.manifest()),
                    oddities,
                    null);
        } finally {
            turns.release();
        }
    }

    private static PackageReport.PlannedCourse course(Manifest manifest, RewrittenArchive archive) {
        var plan = CoursePlan.of(manifest, NOBODY);
        var items = plan.items().stream().collect(Collectors.toMap(CoursePlan.Item::lectureId, item -> item));
        return new PackageReport.PlannedCourse(
                plan.course().title(),
                plan.course().description(),
                manifest.standard(),
                manifest.identifier(),
                manifest.version(),
                archive.entries(),
                archive.size(),
                plan.items().size(),
                plan.course().sections().stream()
                        .map(section -> new PackageReport.PlannedSection(
                                section.title(),
                                section.lectures().stream()
                                        .map(lecture -> lecture(lecture, requireNonNull(items.get(lecture.id()))))
                                        .toList()))
                        .toList());
    }

    private static PackageReport.PlannedLecture lecture(NewCourse.NewLecture lecture, CoursePlan.Item item) {
        return new PackageReport.PlannedLecture(
                lecture.title(), lecture.type(), item.identifier(), item.url(), item.visible());
    }

    private static List<PackageReport.OrganizationSummary> organizations(Manifest manifest) {
        return Stream.concat(Stream.of(manifest.organization()), manifest.otherOrganizations().stream())
                .map(PackageReports::summary)
                .toList();
    }

    private static PackageReport.OrganizationSummary summary(Organization organization) {
        return new PackageReport.OrganizationSummary(
                organization.identifier(),
                organization.title(),
                organization.launchables().size());
    }

    private static String name(long owner) {
        return PREFIX + HexFormat.of().toHexDigits(owner) + "-" + UuidCreator.getTimeOrderedEpoch();
    }

    /** Whether a staged file belongs to a report, made by whichever process. */
    static boolean isOfReport(String stagingName) {
        return stagingName.startsWith(PREFIX);
    }

    /** The number of the process that makes it. @throws IllegalArgumentException if the name is none of ours */
    static long owner(String stagingName) {
        var digits = stagingName.substring(PREFIX.length(), Math.min(PREFIX.length() + 16, stagingName.length()));
        return HexFormat.fromHexDigitsToLong(digits);
    }
}
