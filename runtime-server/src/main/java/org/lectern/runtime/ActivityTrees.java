package org.lectern.runtime;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.lectern.content.ArchiveStore;
import org.lectern.database.Database;
import org.lectern.http.Json;
import org.lectern.packages.PackageRefusedException;
import org.lectern.packages.archive.PackageArchive;
import org.lectern.packages.manifest.ManifestLimits;
import org.lectern.packages.manifest.ManifestReader;
import org.lectern.sequencing.ActivityTree;
import org.lectern.sequencing.CourseDefinition;

/** The activity trees of SCORM 2004 packages, each built once: a package version never changes. */
public final class ActivityTrees {
    /** Statements of sequencing, for whoever opens the database. */
    public static final Class<?> MAPPER = SequencingMapper.class;

    /** A tree of 500 activities takes about a megabyte. */
    private static final int MOST = 500;

    private final Database database;
    private final ArchiveStore archives;
    private final Cache<UUID, ActivityTree> trees =
            Caffeine.newBuilder().maximumSize(MOST).build();

    public ActivityTrees(Database database, ArchiveStore archives) {
        this.database = requireNonNull(database);
        this.archives = requireNonNull(archives);
    }

    ActivityTree of(UUID packageVersion) {
        return trees.get(packageVersion, version -> ActivityTree.of(definition(version)));
    }

    private CourseDefinition definition(UUID version) {
        var row = database.read(mappers -> mappers.get(SequencingMapper.class).definition(version));
        if (row.sequencing() != null) {
            return read(row.sequencing());
        }
        // Imported before definitions were kept.
        var definition = fromManifest(row.sha256());
        var json = write(definition);
        return database.transaction(mappers -> {
            mappers.get(SequencingMapper.class).keepDefinition(version, json);
            return definition;
        });
    }

    private CourseDefinition fromManifest(String sha256) {
        try (var archive = PackageArchive.reopen(archives.locate(sha256))) {
            var reading = ManifestReader.read(archive, ManifestLimits.defaults());
            return CourseDefinition.of(reading.manifest().organization());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (PackageRefusedException e) {
            throw new IllegalStateException("A package that was imported cannot be read any more", e);
        }
    }

    private static CourseDefinition read(String json) {
        try {
            return Json.mapper().readValue(json, CourseDefinition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored sequencing definition cannot be read", e);
        }
    }

    private static String write(CourseDefinition definition) {
        try {
            return Json.mapper().writeValueAsString(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A sequencing definition can always be written", e);
        }
    }
}
