package org.lectern.importing;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.lectern.client.Caller;
import org.lectern.http.ProblemException;
import org.lectern.outbound.AddressGuard;
import org.lectern.outbound.OutboundClient;
import org.lectern.outbound.OutboundDownload;
import org.lectern.outbound.OutboundUrl;
import org.lectern.packages.PackageRefusedException;

/** Fetches packages from addresses that clients give, in the background, and has them imported. */
public final class PackageDownloads implements AutoCloseable {
    /** What is wrong with the address is the client's field. */
    private static final String PLACE = "url";

    private static final String NAMELESS = "package.zip";

    private static final int THREADS = 4;
    private static final int STOP_SECONDS = 5;

    /** Of the other side: some make a package only when it is asked for. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);

    private final ImportService imports;
    private final AddressGuard guard;
    private final OutboundClient outbound;
    private final Duration within;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
        var thread = new Thread(task, "import-download");
        thread.setDaemon(true);
        return thread;
    });

    /** @param within the longest that one package may take */
    public PackageDownloads(ImportService imports, AddressGuard guard, Duration within) {
        this.imports = requireNonNull(imports);
        this.guard = requireNonNull(guard);
        this.outbound = new OutboundClient(guard, LONGEST_SILENCE);
        this.within = requireNonNull(within);
    }

    /**
     * @return the job, which goes on by itself
     * @throws ProblemException as {@link ImportOrders#of}, and {@code VALIDATION_ERROR} for an address that is none of the
     *     open internet
     */
    ImportJob begin(Caller caller, ImportWish wish) {
        var url = OutboundUrl.check(guard, PLACE, wish.url());
        var order =
                imports.orders().of(caller, FileName.of(wish.fileName(), FileName.of(url.getPath(), NAMELESS)), wish);
        var job = imports.beginFetching(order, url);
        threads.execute(() -> imports.fetch(job.id(), order, taker -> fetch(url, taker)));
        return job;
    }

    private void fetch(URI url, Consumer<IncomingPackage> taker) throws IOException, PackageRefusedException {
        try (var download = open(url)) {
            if (download.status() != 200) {
                throw failed(refusal(download.status()));
            }
            taker.accept(new IncomingPackage(download.body(), download.length(), this::brokenOff));
        }
    }

    private OutboundDownload open(URI url) throws IOException, PackageRefusedException {
        try {
            return outbound.get(url, within);
        } catch (InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            throw failed("The package could not be fetched. " + e.getMessage());
        }
    }

    private static String refusal(int status) {
        return "The address answered " + status + " instead of 200."
                + (status / 100 == 3 ? " Redirects are not followed: give the address that it leads to." : "");
    }

    private static PackageRefusedException failed(String why) {
        return new PackageRefusedException("DOWNLOAD_FAILED", why, PLACE);
    }

    private PackageRefusedException brokenOff(long received, IOException cause) {
        var why = OutboundClient.isTimeout(cause)
                ? "The download was given up: it took longer than " + within.toSeconds() + " seconds, or stood still."
                : "The download broke off before its end.";
        return new PackageRefusedException(
                "DOWNLOAD_INCOMPLETE", why + " " + received + " bytes had come by then.", PLACE);
    }

    /** Downloads under way are broken off, and their jobs say so. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            var unused = threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        outbound.close();
    }
}
