package org.lectern.webhook;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lectern.client.Caller;
import org.lectern.database.Database;
import org.lectern.database.Mappers;
import org.lectern.http.Page;
import org.lectern.http.PageRequest;
import org.lectern.http.ProblemException;

/** What became of messages, for people who look after an endpoint. */
public final class DeliveryService {
    /** How long the log is kept. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final Database database;
    private final Clock clock;

    public DeliveryService(Database database, Clock clock) {
        this.database = requireNonNull(database);
        this.clock = requireNonNull(clock);
    }

    /** The newest first. */
    Page<Delivery> deliveries(Caller caller, UUID endpoint, @Nullable String state, PageRequest page) {
        if (state != null && !state.matches("PENDING|DELIVERED|DEAD")) {
            throw ProblemException.invalid("state", "The state is PENDING, DELIVERED or DEAD.");
        }
        var after = after(page);
        var rows = database.read(mappers -> {
            EndpointService.load(mappers, caller, endpoint);
            return mappers.get(DeliveryMapper.class).deliveries(endpoint, state, after, page.rows());
        });
        return Page.of(rows, page, row -> List.of(Long.toString(row.id())), Function.identity());
    }

    private static @Nullable Long after(PageRequest page) {
        var text = page.text(0);
        if (text == null) {
            return null;
        }
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw ProblemException.invalid("page", "Take the page from the next of an earlier answer, unchanged.");
        }
    }

    /**
     * Sends a message again, whatever became of it, behind all that wait.
     *
     * @throws ProblemException {@code NOT_FOUND}, or {@code DELIVERY_PENDING} for one that is still being tried
     */
    Delivery replay(Caller caller, UUID endpoint, long id) {
        return database.transaction(mappers -> {
            var known = load(mappers, caller, endpoint, id);
            if (known.state().equals("PENDING")) {
                throw ProblemException.conflict("DELIVERY_PENDING", "This message is still being tried.");
            }
            var again = mappers.get(DeliveryMapper.class).replay(endpoint, id);
            return load(mappers, caller, endpoint, again);
        });
    }

    /** Sends all dead messages again, in their order. */
    Replayed replayDead(Caller caller, UUID endpoint, @Nullable Instant since) {
        return database.transaction(mappers -> {
            EndpointService.load(mappers, caller, endpoint);
            return new Replayed(mappers.get(DeliveryMapper.class).replayDead(endpoint, since));
        });
    }

    /** How many. */
    record Replayed(int replayed) {}

    private static Delivery load(Mappers mappers, Caller caller, UUID endpoint, long id) {
        EndpointService.load(mappers, caller, endpoint);
        var delivery = mappers.get(DeliveryMapper.class).delivery(endpoint, id);
        if (delivery == null) {
            throw ProblemException.notFound("delivery");
        }
        return delivery;
    }

    /** A pass of the schedule: forgets what has long come to its end. */
    public void purge(Mappers mappers) {
        var before = clock.instant().minus(KEPT);
        mappers.get(DeliveryMapper.class).purge(before);
        mappers.get(DeliveryMapper.class).purgeEvents(before);
    }
}
