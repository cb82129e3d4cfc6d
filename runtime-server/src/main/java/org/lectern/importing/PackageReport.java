package org.lectern.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.catalog.LectureType;
import org.lectern.packages.Oddity;
import org.lectern.packages.Standard;

/**
 * What a package is and what would come of it. Where it would be refused, {@code error} says why, and there is no course.
 *
 * @param course what would come of it
 * @param organizations of the manifest, first the one that the course is made of; the others come to nothing
 * @param oddities what would be tolerated
 */
record PackageReport(
        String fileName,
        boolean accepted,
        @Nullable PlannedCourse course,
        List<OrganizationSummary> organizations,
        List<Oddity> oddities,
        ImportJob.@Nullable Failure error) {
    /**
     * The course.
     *
     * @param identifier of the manifest
     * @param files how many the package has
     * @param size of the archive as it would be kept, in bytes
     */
    record PlannedCourse(
            String title,
            String description,
            Standard standard,
            String identifier,
            @Nullable String version,
            int files,
            long size,
            int lectures,
            List<PlannedSection> sections) {}

    /** A section of the course. */
    record PlannedSection(String title, List<PlannedLecture> lectures) {}

    /**
     * A lecture of the course.
     *
     * @param identifier of the manifest's item
     * @param url of what it launches, from the package's root
     */
    record PlannedLecture(String title, LectureType type, String identifier, String url, boolean visible) {}

    /** An organisation of the manifest. */
    record OrganizationSummary(String identifier, String title, int launchable) {}

    static PackageReport refused(String fileName, List<Oddity> oddities, ImportJob.Failure error) {
        return new PackageReport(fileName, false, null, List.of(), oddities, error);
    }
}
