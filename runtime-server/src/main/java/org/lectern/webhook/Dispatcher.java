package org.lectern.webhook;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lectern.database.Database;
import org.lectern.outbound.OutboundClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers what is due. Each node has one; they share the messages by claiming them, and take over what a node that died has
 * claimed once its lease is over.
 */
public final class Dispatcher implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
    private static final int WORKERS = 32;

    /** How many are claimed at once, and so how far one may go beyond the numbers below. */
    private static final int CLAIMED = 3;

    private static final int OF_ONE_ENDPOINT = 5;

    /** Of all endpoints of an organisation, so that no few of them can hold every worker. */
    private static final int OF_ONE_OWNER = 8;

    private static final long IDLE_MILLIS = 500;
    private static final int STOP_SECONDS = 5;

    private final Database database;
    private final WebhookSettings settings;
    private final Clock clock;
    private final OutboundClient outbound;
    private final Sender sender;
    private final ExecutorService workers;
    private final UnderWay endpoints = new UnderWay(OF_ONE_ENDPOINT);
    private final UnderWay owners = new UnderWay(OF_ONE_OWNER);
    private final Semaphore free = new Semaphore(WORKERS);
    private final Semaphore news = new Semaphore(0);
    private volatile boolean closed;
    private @Nullable Thread poller;

    public Dispatcher(Database database, OutboundClient outbound, WebhookSettings settings, Clock clock) {
        this.database = requireNonNull(database);
        this.settings = requireNonNull(settings);
        this.clock = requireNonNull(clock);
        this.outbound = requireNonNull(outbound);
        this.sender = new Sender(outbound, clock);
        this.workers = Executors.newFixedThreadPool(WORKERS, work -> daemon(work, "webhook"));
    }

    private static Thread daemon(Runnable work, String name) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** From now on. */
    public void start() {
        var thread = daemon(this::poll, "webhook-poller");
        thread.start();
        poller = thread;
    }

    private void poll() {
        while (!closed) {
            try {
                if (dispatch() == 0) {
                    var unused = news.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS);
                    news.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.warn("Messages could not be claimed; the next try is in a moment", e);
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(IDLE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int dispatch() throws InterruptedException {
        free.acquire();
        free.release();
        var limit = Math.min(free.availablePermits(), CLAIMED);
        var busy = endpoints.busy();
        var busyOwners = owners.busy();
        List<Claim> claims = limit == 0
                ? List.of()
                : database.transaction(mappers -> {
                    var deliveries = mappers.get(DeliveryMapper.class);
                    deliveries.postponeBlocked();
                    return deliveries.claim(limit, settings.lease().toMillis(), busy, busyOwners);
                });
        for (var claim : claims) {
            free.acquire();
            endpoints.add(claim.endpointId());
            owners.add(claim.owner());
            workers.execute(() -> work(claim));
        }
        return claims.size();
    }

    private void work(Claim claim) {
        try {
            settle(claim, sender.send(claim));
        } catch (RuntimeException e) {
            // The lease runs out, and the message is tried again.
            log.warn("A message could not be settled", e);
        } finally {
            endpoints.remove(claim.endpointId());
            owners.remove(claim.owner());
            free.release();
            news.release();
        }
    }

    private void settle(Claim claim, Outcome outcome) {
        database.execute(mappers -> {
            var deliveries = mappers.get(DeliveryMapper.class);
            if (outcome.delivered()) {
                if (deliveries.deliver(claim, outcome) > 0) {
                    deliveries.hurryNext(claim.endpointId(), claim.subjectId());
                }
                return;
            }
            var wait = settings.wait(claim.tries(), ThreadLocalRandom.current().nextDouble());
            var end = claim.queuedAt().plus(settings.giveUpAfter());
            if (outcome.isGone() || clock.instant().plus(wait).isAfter(end)) {
                if (deliveries.giveUp(claim, outcome) > 0) {
                    deliveries.hurryNext(claim.endpointId(), claim.subjectId());
                }
                if (outcome.isGone()) {
                    EndpointService.disable(mappers, claim.endpointId(), "The receiver answered 410 Gone.");
                }
                return;
            }
            deliveries.retry(claim, outcome, wait.toMillis());
        });
    }

    /** Lets what is under way end, for a few seconds; what does not is taken over when its lease is over. */
    @Override
    public void close() {
        closed = true;
        if (poller != null) {
            poller.interrupt();
        }
        workers.shutdown();
        try {
            if (!workers.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
        outbound.close();
    }
}
