package org.lectern.importing;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.database.Database;
import org.lectern.http.ProblemException;

/** The rows of import jobs: each change is a transaction of its own, so that progress shows while an import runs. */
final class ImportJobs {
    private static final int MOST_JOBS = 100;

    private final Database database;
    private final long owner;

    ImportJobs(Database database, long owner) {
        this.database = requireNonNull(database);
        this.owner = owner;
    }

    UUID begin(String fileName, @Nullable Long bytesTotal, UUID createdById) {
        var id = UuidCreator.getTimeOrderedEpoch();
        database.transaction(mappers -> {
            mappers.get(ImportMapper.class).insertJob(id, fileName, bytesTotal, owner, createdById);
            return id;
        });
        return id;
    }

    void progress(UUID id, ImportPhase phase, long bytesDone, @Nullable Long bytesTotal) {
        database.transaction(mappers -> {
            mappers.get(ImportMapper.class).progress(id, phase, bytesDone, bytesTotal);
            return id;
        });
    }

    void noteArchive(UUID id, String sha256) {
        database.transaction(mappers -> {
            mappers.get(ImportMapper.class).noteArchive(id, sha256);
            return id;
        });
    }

    /** @throws ProblemException {@code NOT_FOUND} */
    ImportJob job(UUID id) {
        var row = database.read(mappers -> mappers.get(ImportMapper.class).job(id));
        if (row == null) {
            throw ProblemException.notFound("import");
        }
        return row.job();
    }

    boolean hasImported(String fileName) {
        return database.read(mappers -> mappers.get(ImportMapper.class).hasImported(fileName));
    }

    Optional<String> archiveOfVersion(UUID version) {
        return Optional.ofNullable(
                database.read(mappers -> mappers.get(ImportMapper.class).archiveOf(version)));
    }

    /** The newest first. */
    List<ImportJob> newest() {
        return database.read(mappers -> mappers.get(ImportMapper.class).jobs(MOST_JOBS)).stream()
                .map(ImportRow::job)
                .toList();
    }
}
