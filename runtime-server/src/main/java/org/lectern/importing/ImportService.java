package org.lectern.importing;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Person;
import org.lectern.catalog.CourseService;
import org.lectern.content.ArchiveStore;
import org.lectern.database.Database;
import org.lectern.packages.Oddity;
import org.lectern.packages.PackageRefusedException;
import org.lectern.packages.archive.ArchiveLimits;
import org.lectern.packages.archive.ArchiveRewriter;
import org.lectern.packages.archive.PackageArchive;
import org.lectern.packages.archive.RewrittenArchive;
import org.lectern.packages.manifest.ManifestLimits;
import org.lectern.packages.manifest.ManifestReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs imports: an upload is received into the staging folder, written anew while every entry is checked, its manifest
 * read, and then archive and course become permanent in one transaction. Until that transaction nothing is visible;
 * whatever goes wrong before it leaves only a job that says why.
 */
public final class ImportService implements AutoCloseable {
    /** The statements of this feature, for whoever opens the database. */
    public static final Class<?> MAPPER = ImportMapper.class;

    private static final Logger log = LoggerFactory.getLogger(ImportService.class);
    private static final int THREADS = 2;
    private static final int CLEAN_UP_SECONDS = 30;

    private final ArchiveStore archives;
    private final ArchiveLimits limits;
    private final ImportOwner owner;
    private final ImportJobs jobs;
    private final CourseStore courses;
    private final DeadImports dead;
    private final ArchiveRewriter rewriter = new ArchiveRewriter();
    private final ExecutorService workers = Executors.newFixedThreadPool(THREADS, named("import"));
    private final ScheduledExecutorService cleaner =
            Executors.newSingleThreadScheduledExecutor(named("import-clean-up"));
    private @Nullable Future<?> cleaning;

    public ImportService(Database database, ArchiveStore archives, CourseService courses, ArchiveLimits limits) {
        this.archives = requireNonNull(archives);
        this.limits = requireNonNull(limits);
        this.owner = ImportOwner.claim(database);
        this.jobs = new ImportJobs(database, owner);
        this.courses = new CourseStore(database, archives, courses);
        this.dead = new DeadImports(database, archives, this.courses, jobs, owner);
    }

    /** Cleans up after imports that died with their process, now and from time to time. */
    public void watchForDeadImports() {
        dead.cleanUp();
        cleaning = cleaner.scheduleWithFixedDelay(
                this::cleanUpQuietly, CLEAN_UP_SECONDS, CLEAN_UP_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Receives an upload, then goes on in the background.
     *
     * @param announced the length that the client announced, if it did
     * @return the job, also when the upload was refused already
     */
    ImportJob upload(InputStream body, @Nullable Long announced, String fileName, Person by) {
        var job = jobs.begin(fileName, announced, by.id());
        if (received(job, body, announced)) {
            workers.execute(() -> importReceived(job, upload(job), by.id()));
        }
        return jobs.job(job);
    }

    /** Imports a file of this machine, which is left as it is, and returns when that is done. */
    public ImportJob importFile(Path file, Person by) throws IOException {
        var job = jobs.begin(String.valueOf(file.getFileName()), Files.size(file), by.id());
        importReceived(job, file, by.id());
        return jobs.job(job);
    }

    /** Imports a stream, such as a sample course on the class path, and returns when that is done. */
    public ImportJob importStream(InputStream body, String fileName, Person by) {
        var job = jobs.begin(fileName, null, by.id());
        if (received(job, body, null)) {
            importReceived(job, upload(job), by.id());
        }
        return jobs.job(job);
    }

    /** Whether a package of that file name has become a course before. */
    public boolean hasImported(String fileName) {
        return jobs.hasImported(fileName);
    }

    /** The SHA-256 of a package version's archive. */
    public Optional<String> archiveOfVersion(UUID version) {
        return jobs.archiveOfVersion(version);
    }

    ImportJob job(UUID id) {
        return jobs.job(id);
    }

    List<ImportJob> newest() {
        return jobs.newest();
    }

    /** Imports under way are broken off and say so. */
    @Override
    public void close() {
        if (cleaning != null) {
            cleaning.cancel(true);
        }
        cleaner.shutdownNow();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
                workers.shutdownNow();
                workers.awaitTermination(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        owner.close();
    }

    private boolean received(UUID job, InputStream body, @Nullable Long announced) {
        var receiver = new UploadReceiver(jobs, limits.maxArchiveBytes());
        return guarded(job, () -> receiver.receive(job, body, announced, upload(job)));
    }

    private void importReceived(UUID job, Path upload, UUID by) {
        if (guarded(job, () -> run(job, upload, by))) {
            jobs.leave(job);
        }
    }

    private void run(UUID job, Path upload, UUID by) throws IOException, PackageRefusedException {
        var oddities = new ArrayList<Oddity>();
        var rewritten = rewrite(job, upload, oddities);
        // No longer needed: a large package would only lie here twice.
        Files.deleteIfExists(upload(job));
        jobs.progress(job, ImportPhase.READING, 0, null);
        try (var archive = PackageArchive.reopen(rewritten.file())) {
            var reading = ManifestReader.read(archive, ManifestLimits.defaults());
            oddities.addAll(reading.oddities());
            jobs.progress(job, ImportPhase.STORING, 0, null);
            jobs.noteArchive(job, rewritten.sha256());
            courses.store(job, rewritten, reading.manifest(), by, oddities);
        }
    }

    private RewrittenArchive rewrite(UUID job, Path upload, List<Oddity> oddities)
            throws IOException, PackageRefusedException {
        jobs.progress(job, ImportPhase.CHECKING, 0, Files.size(upload));
        var progress = new ImportProgress(jobs, job, ImportPhase.CHECKING);
        try (var archive = PackageArchive.open(upload, limits)) {
            var rewritten = rewriter.rewrite(archive, rewritten(job), progress::at);
            oddities.addAll(rewritten.oddities());
            return rewritten;
        }
    }

    private interface Step {
        void run() throws IOException, PackageRefusedException;
    }

    /** @return whether the step went well; if not, the import has ended and the job says why */
    private boolean guarded(UUID job, Step step) {
        try {
            step.run();
            return true;
        } catch (PackageRefusedException e) {
            fail(job, new ImportJob.Failure(e.code(), String.valueOf(e.getMessage()), e.place()));
        } catch (IOException | RuntimeException | Error e) {
            // Asking clears the flag, which would keep the job's end out of the database.
            fail(job, Thread.interrupted() ? DeadImports.INTERRUPTED : internal(job, e));
        }
        return false;
    }

    /** Whoever reads of the failure finds nothing left. If not even that succeeds, it is a dead import. */
    private void fail(UUID job, ImportJob.Failure failure) {
        try {
            deleteStaged(job);
            courses.abandon(job, failure);
        } finally {
            jobs.leave(job);
        }
    }

    private static ImportJob.Failure internal(UUID job, Throwable e) {
        log.error("Import {} failed", job, e);
        return new ImportJob.Failure(
                "INTERNAL_ERROR", "Something went wrong on our side. Nothing was kept. Import " + job + ".", null);
    }

    private Path upload(UUID job) {
        return staging(job + ".upload");
    }

    private Path rewritten(UUID job) {
        return staging(job + ".rewritten");
    }

    private Path staging(String name) {
        try {
            return archives.staging(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void deleteStaged(UUID job) {
        try {
            Files.deleteIfExists(upload(job));
            Files.deleteIfExists(rewritten(job));
        } catch (IOException e) {
            log.warn("Staged files of import {} could not be deleted", job, e);
        }
    }

    private void cleanUpQuietly() {
        try {
            dead.cleanUp();
        } catch (RuntimeException e) {
            log.warn("Dead imports could not be cleaned up", e);
        }
    }

    private static ThreadFactory named(String name) {
        return task -> {
            var thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
