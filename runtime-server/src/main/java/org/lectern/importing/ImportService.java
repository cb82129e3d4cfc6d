package org.lectern.importing;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Person;
import org.lectern.catalog.CourseService;
import org.lectern.content.ArchiveStore;
import org.lectern.database.Database;
import org.lectern.http.Page;
import org.lectern.http.PageRequest;
import org.lectern.http.ProblemException;
import org.lectern.packages.PackageRefusedException;
import org.lectern.packages.archive.ArchiveLimits;
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
    private final UploadReceiver receiver;
    private final PackageReader reader;
    private final ImportOwner owner;
    private final ImportJobs jobs;
    private final CourseStore courses;
    private final DeadImports dead;
    private final PackageVersions versions;
    private final PackageReports reports;
    private final ImportOrders orders;
    private final ExecutorService workers = Executors.newFixedThreadPool(THREADS, named("import"));
    private final ScheduledExecutorService cleaner =
            Executors.newSingleThreadScheduledExecutor(named("import-clean-up"));
    private @Nullable Future<?> cleaning;

    public ImportService(Database database, ArchiveStore archives, CourseService courses, ArchiveLimits limits) {
        this.archives = requireNonNull(archives);
        this.receiver = new UploadReceiver(limits.maxArchiveBytes());
        this.reader = new PackageReader(limits);
        this.owner = ImportOwner.claim(database);
        this.jobs = new ImportJobs(database, owner);
        this.courses = new CourseStore(database, archives, courses);
        this.versions = new PackageVersions(database, archives, courses);
        this.reports = new PackageReports(archives, receiver, reader, owner);
        this.orders = new ImportOrders(database);
        this.dead = new DeadImports(database, archives, this.courses, jobs, owner, versions);
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
     * @return the job, also when the upload was refused already
     * @throws ProblemException {@code NOT_FOUND}, {@code COURSE_ARCHIVED}
     */
    ImportJob upload(IncomingPackage incoming, ImportOrder order) {
        requireOpen(order);
        var job = jobs.begin(order, incoming.announced(), null);
        goOn(job, incoming, order);
        return jobs.job(job);
    }

    /** Receives the package of a job, and has the rest done in the background. */
    private void goOn(UUID job, IncomingPackage incoming, ImportOrder order) {
        if (received(job, incoming)) {
            workers.execute(() -> importReceived(job, staged(job).upload(), order));
        }
    }

    /** The job of a package that is still to be fetched: {@link #fetch} has to follow. */
    ImportJob beginFetching(ImportOrder order, URI url) {
        requireOpen(order);
        return jobs.job(jobs.begin(order, null, withoutQuery(url)));
    }

    /** Where a package is to be got. */
    interface Fetching {
        /** @param taker of the package once it begins to arrive */
        void run(Consumer<IncomingPackage> taker) throws IOException, PackageRefusedException;
    }

    /** Fetches the package of a job, then goes on with it as with an upload. */
    void fetch(UUID job, ImportOrder order, Fetching fetching) {
        guarded(job, () -> fetching.run(incoming -> goOn(job, incoming, order)));
    }

    private void requireOpen(ImportOrder order) {
        if (order.course() != null) {
            versions.requireOpen(order.course());
        }
    }

    private static String withoutQuery(URI url) {
        return url.toString().replaceFirst("\\?.*", "");
    }

    /** The versions of courses' packages. */
    public PackageVersions versions() {
        return versions;
    }

    /** Looks at packages without importing them. */
    PackageReports reports() {
        return reports;
    }

    /** What clients wish for. */
    ImportOrders orders() {
        return orders;
    }

    /** Imports a file of this machine, which is left as it is, and returns when that is done. */
    public ImportJob importFile(Path file, Person by) throws IOException {
        var order = ImportOrder.of(String.valueOf(file.getFileName()), by);
        var job = jobs.begin(order, Files.size(file), null);
        importReceived(job, file, order);
        return jobs.job(job);
    }

    /** Imports a stream, such as a sample course on the class path, and returns when that is done. */
    public ImportJob importStream(InputStream body, String fileName, Person by) {
        var order = ImportOrder.of(fileName, by);
        var job = jobs.begin(order, null, null);
        if (received(job, IncomingPackage.upload(body, null))) {
            importReceived(job, staged(job).upload(), order);
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

    /** The newest first. */
    Page<ImportJob> page(PageRequest page) {
        return jobs.page(page);
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

    private boolean received(UUID job, IncomingPackage incoming) {
        var progress = new ImportProgress(jobs, job, ImportPhase.RECEIVING);
        return guarded(job, () -> receiver.receive(incoming, staged(job).upload(), progress::at));
    }

    private void importReceived(UUID job, Path upload, ImportOrder order) {
        if (guarded(job, () -> run(job, upload, order))) {
            jobs.leave(job);
        }
    }

    private void run(UUID job, Path upload, ImportOrder order) throws IOException, PackageRefusedException {
        jobs.progress(job, ImportPhase.CHECKING, 0, Files.size(upload));
        var progress = new ImportProgress(jobs, job, ImportPhase.CHECKING);
        var rewritten = reader.rewrite(upload, staged(job).rewritten(), progress::at);
        var oddities = new ArrayList<>(rewritten.oddities());
        // No longer needed: a large package would only lie here twice.
        Files.deleteIfExists(staged(job).upload());
        jobs.progress(job, ImportPhase.READING, 0, null);
        var reading = reader.manifest(rewritten);
        oddities.addAll(reading.oddities());
        jobs.progress(job, ImportPhase.STORING, 0, null);
        jobs.noteArchive(job, rewritten.sha256());
        courses.store(job, order, rewritten, reading.manifest(), oddities);
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
            fail(job, ImportJob.Failure.of(e));
        } catch (ProblemException e) {
            // The course that a further version is for is gone, or archived by now.
            fail(job, new ImportJob.Failure(e.code(), String.valueOf(e.getMessage()), null));
        } catch (IOException | RuntimeException | Error e) {
            // Asking clears the flag, which would keep the job's end out of the database.
            fail(job, Thread.interrupted() ? DeadImports.INTERRUPTED : internal(job, e));
        }
        return false;
    }

    /** Whoever reads of the failure finds nothing left. If not even that succeeds, it is a dead import. */
    private void fail(UUID job, ImportJob.Failure failure) {
        try {
            staged(job).delete();
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

    private StagedFiles staged(UUID job) {
        return new StagedFiles(archives, job.toString());
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
