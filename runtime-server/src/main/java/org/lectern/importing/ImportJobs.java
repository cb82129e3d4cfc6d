package org.lectern.importing;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lectern.database.Database;
import org.lectern.http.Page;
import org.lectern.http.PageRequest;
import org.lectern.http.ProblemException;

/** The rows of import jobs: each change is a transaction of its own, so that progress shows while an import runs. */
final class ImportJobs {
    private static final int MOST_JOBS = 100;

    private final Database database;
    private final ImportOwner owner;
    /** The jobs that this process is at work on; those of its own that it is not at work on are dead. */
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();

    ImportJobs(Database database, ImportOwner owner) {
        this.database = requireNonNull(database);
        this.owner = requireNonNull(owner);
    }

    /** @param url where it will be fetched from; null for an upload */
    UUID begin(ImportOrder order, @Nullable Long bytesTotal, @Nullable String url) {
        owner.hold();
        var id = UuidCreator.getTimeOrderedEpoch();
        // Before its row is there: a clean-up may come across it at once.
        underWay.add(id);
        try {
            return database.transaction(mappers -> {
                mappers.get(ImportMapper.class).insertJob(id, order, bytesTotal, url, owner.number());
                return id;
            });
        } catch (RuntimeException e) {
            leave(id);
            throw e;
        }
    }

    /** This process does no more work on the job. */
    void leave(UUID id) {
        underWay.remove(id);
    }

    boolean isUnderWay(UUID id) {
        return underWay.contains(id);
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

    /** The newest first. */
    Page<ImportJob> page(PageRequest page) {
        var rows = database.read(mappers -> mappers.get(ImportMapper.class).page(page.id(0), page.rows()));
        return Page.of(rows, page, row -> List.of(row.id().toString()), ImportRow::job);
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
