package org.lectern.importing;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.catalog.CourseService;
import org.lectern.client.ExternalIds;
import org.lectern.client.ExternalKind;
import org.lectern.content.ArchiveStore;
import org.lectern.database.ConstraintViolationException;
import org.lectern.database.Database;
import org.lectern.database.Mappers;
import org.lectern.http.Json;
import org.lectern.packages.Oddity;
import org.lectern.packages.archive.RewrittenArchive;
import org.lectern.packages.manifest.Manifest;
import org.lectern.sequencing.CourseDefinition;

/** Makes an archive and its course permanent together, and takes back an archive that no course came to need. */
final class CourseStore {
    private final Database database;
    private final ArchiveStore archives;
    private final CourseService courses;

    CourseStore(Database database, ArchiveStore archives, CourseService courses) {
        this.database = requireNonNull(database);
        this.archives = requireNonNull(archives);
        this.courses = requireNonNull(courses);
    }

    /**
     * Keeps the archive, creates the course and ends the job, in one transaction.
     *
     * @throws org.lectern.http.ProblemException {@code EXTERNAL_ID_TAKEN}, {@code NOT_FOUND}, {@code COURSE_ARCHIVED}
     */
    void store(UUID job, ImportOrder order, RewrittenArchive archive, Manifest manifest, List<Oddity> oddities) {
        try {
            database.execute(mappers -> store(mappers, job, order, archive, manifest, oddities));
        } catch (ConstraintViolationException e) {
            throw ExternalIds.taken(e);
        }
    }

    private void store(
            Mappers mappers,
            UUID job,
            ImportOrder order,
            RewrittenArchive archive,
            Manifest manifest,
            List<Oddity> oddities) {
        var plan = CoursePlan.of(manifest, order.owner());
        var into = order.course();
        var imports = mappers.get(ImportMapper.class);
        imports.lockArchive(archive.sha256());
        keep(archive);
        var stored = into == null ? created(mappers, plan) : revised(mappers, plan, into);
        var course = into == null ? plan.course().id() : into;
        var version = UuidCreator.getTimeOrderedEpoch();
        imports.insertVersion(
                version,
                course,
                manifest.standard(),
                archive.sha256(),
                archive.size(),
                manifest.identifier(),
                manifest.standard().isScorm2004() ? json(CourseDefinition.of(manifest.organization())) : null);
        stored.plan().items().forEach(item -> imports.insertItem(version, item, json(item.launchData())));
        var changes = stored.changes();
        if (changes != null) {
            courses.revised(mappers, course, changes.version(), order.by());
        }
        var name = order.name();
        if (name != null) {
            ExternalIds.put(mappers, name.caller(), ExternalKind.COURSE, course, name.externalId());
        }
        imports.succeed(
                job,
                course,
                manifest.standard(),
                plan.course().sections().size(),
                plan.items().size(),
                json(oddities),
                changes == null ? null : json(changes));
    }

    /** A plan as it was carried out. */
    private record Carried(CoursePlan plan, @Nullable VersionChanges changes) {}

    private Carried created(Mappers mappers, CoursePlan plan) {
        courses.create(mappers, plan.course());
        return new Carried(plan, null);
    }

    private Carried revised(Mappers mappers, CoursePlan plan, UUID course) {
        courses.requireOpen(mappers, course);
        var imports = mappers.get(ImportMapper.class);
        var known = imports.knownItems(course);
        var match = new ItemMatch(plan.items(), known);
        var lectures = match.lectures();
        var matched = plan.matchedTo(lectures);
        var ids = matched.items().stream().map(CoursePlan.Item::lectureId).collect(Collectors.toSet());
        courses.revise(mappers, course, matched.course().sections(), Set.copyOf(lectures.values()));
        var added = matched.titles(lecture -> !lectures.containsValue(lecture));
        var recognized = matched.items().stream()
                .filter(item -> match.recognized().contains(item.identifier()))
                .map(CoursePlan.Item::lectureId)
                .collect(Collectors.toSet());
        var removed = known.stream()
                .filter(item -> item.newest() && !ids.contains(item.lectureId()))
                .map(KnownItem::title)
                .toList();
        var number = imports.versions(course).size() + 1;
        return new Carried(
                matched,
                new VersionChanges(
                        number, ids.size() - added.size(), matched.titles(recognized::contains), added, removed));
    }

    /** Ends a job as failed, and deletes the archive that it had noted if nothing else needs that. */
    void abandon(UUID job, ImportJob.Failure failure) {
        database.transaction(mappers -> {
            var imports = mappers.get(ImportMapper.class);
            var sha256 = imports.notedArchive(job);
            if (sha256 != null) {
                imports.lockArchive(sha256);
                if (!imports.isArchiveNeeded(sha256, job)) {
                    delete(sha256);
                }
            }
            imports.fail(job, failure);
            return job;
        });
    }

    private void keep(RewrittenArchive archive) {
        try {
            archives.keep(archive.file(), archive.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete(String sha256) {
        try {
            archives.delete(sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(Object value) {
        try {
            return Json.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record of plain values can always be written", e);
        }
    }
}
