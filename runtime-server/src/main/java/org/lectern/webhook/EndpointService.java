package org.lectern.webhook;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.audit.AuditLog;
import org.lectern.client.Caller;
import org.lectern.database.Database;
import org.lectern.database.Mappers;
import org.lectern.http.Page;
import org.lectern.http.PageRequest;
import org.lectern.http.ProblemException;
import org.lectern.outbound.AddressGuard;
import org.lectern.outbound.OutboundClient;
import org.lectern.outbound.OutboundUrl;

/** Where messages go: makes endpoints, changes and tries them. */
public final class EndpointService {
    /** The statements of this feature, for whoever opens the database. */
    public static final List<Class<?>> MAPPERS = List.of(EndpointMapper.class, DeliveryMapper.class);

    /** How long the former secret signs beside a new one. */
    private static final Duration BOTH_SECRETS = Duration.ofHours(24);

    private static final int LONGEST_DESCRIPTION = 500;

    /** Of an organisation, and of the platform: whatever happens is written down for each of them. */
    private static final int MOST = 20;

    private final Database database;
    private final Clock clock;
    private final AddressGuard guard;
    private final Sender sender;

    public EndpointService(Database database, Clock clock, AddressGuard guard, OutboundClient outbound) {
        this.database = requireNonNull(database);
        this.clock = requireNonNull(clock);
        this.guard = requireNonNull(guard);
        this.sender = new Sender(outbound, clock);
    }

    /** @throws ProblemException {@code VALIDATION_ERROR} for the field at fault, {@code 409 WEBHOOK_LIMIT} */
    IssuedEndpoint create(Caller caller, EndpointWish wish) {
        var url = OutboundUrl.check(guard, "url", wish.url()).toString();
        var description = description(wish);
        var events = events(wish);
        if (events == null) {
            throw ProblemException.invalid("events", "Say what the endpoint is to hear of.");
        }
        var id = UuidCreator.getTimeOrderedEpoch();
        var secret = WebhookSecret.random();
        return database.transaction(mappers -> {
            requireRoom(mappers, caller);
            mappers.get(EndpointMapper.class)
                    .insert(id, caller.organizationId(), url, description, events, secret.text(), caller.id());
            record(mappers, caller, "webhook.create", id, Map.of("url", url, "events", events));
            if (Boolean.FALSE.equals(wish.enabled())) {
                disable(mappers, id, null);
            }
            return new IssuedEndpoint(secret.text(), load(mappers, caller, id).endpoint());
        });
    }

    private static void requireRoom(Mappers mappers, Caller caller) {
        var endpoints = mappers.get(EndpointMapper.class);
        endpoints.lock(caller.organizationId());
        if (endpoints.count(caller.organizationId()) >= MOST) {
            throw ProblemException.conflict(
                    "WEBHOOK_LIMIT", "There are " + MOST + " webhooks already. Delete one, or change it.");
        }
    }

    /** The newest first. */
    Page<Endpoint> endpoints(Caller caller, PageRequest page) {
        var rows = database.read(mappers ->
                mappers.get(EndpointMapper.class).endpoints(caller.organizationId(), page.id(0), page.rows()));
        return Page.of(rows, page, row -> List.of(row.id().toString()), EndpointRow::endpoint);
    }

    /** @throws ProblemException {@code NOT_FOUND}, also for one of another organisation */
    Endpoint endpoint(Caller caller, UUID id) {
        return database.read(mappers -> load(mappers, caller, id)).endpoint();
    }

    /** @throws ProblemException {@code NOT_FOUND}, or {@code VALIDATION_ERROR} for the field at fault */
    Endpoint change(Caller caller, UUID id, EndpointWish wish) {
        var url = wish.url() == null
                ? null
                : OutboundUrl.check(guard, "url", wish.url()).toString();
        var description = description(wish);
        var events = events(wish);
        return database.transaction(mappers -> {
            load(mappers, caller, id);
            mappers.get(EndpointMapper.class).update(id, url, description, events);
            if (Boolean.TRUE.equals(wish.enabled())) {
                enable(mappers, id);
            } else if (Boolean.FALSE.equals(wish.enabled())) {
                disable(mappers, id, null);
            }
            var changed = load(mappers, caller, id).endpoint();
            var details = Map.of("url", changed.url(), "events", changed.events(), "enabled", changed.enabled());
            record(mappers, caller, "webhook.change", id, details);
            return changed;
        });
    }

    private static void enable(Mappers mappers, UUID id) {
        if (mappers.get(EndpointMapper.class).enable(id, true, null) > 0) {
            mappers.get(EndpointMapper.class).release(id);
        }
    }

    /**
     * Nothing new is written down for it, and what is waiting waits on.
     *
     * @param reason null where a person wants it so
     */
    static void disable(Mappers mappers, UUID id, @Nullable String reason) {
        if (mappers.get(EndpointMapper.class).enable(id, false, reason) > 0) {
            mappers.get(EndpointMapper.class).hold(id);
        }
    }

    /** A new secret; for a day, messages are signed with the former one as well. */
    IssuedEndpoint replaceSecret(Caller caller, UUID id) {
        var secret = WebhookSecret.random();
        return database.transaction(mappers -> {
            var endpoint = load(mappers, caller, id).endpoint();
            var until = clock.instant().plus(BOTH_SECRETS);
            mappers.get(EndpointMapper.class).replaceSecret(id, secret.text(), until);
            record(mappers, caller, "webhook.replace-secret", id, Map.of("url", endpoint.url()));
            return new IssuedEndpoint(secret.text(), endpoint);
        });
    }

    /** Sends a message of no consequence at once, and says what came of it. */
    Outcome test(Caller caller, UUID id) {
        var target = database.read(mappers -> {
            load(mappers, caller, id);
            return requireNonNull(mappers.get(EndpointMapper.class).target(id));
        });
        return sender.sendTest(target);
    }

    /** With its messages, those that have not arrived among them. */
    void delete(Caller caller, UUID id) {
        database.execute(mappers -> {
            var endpoint = load(mappers, caller, id);
            mappers.get(EndpointMapper.class).delete(id);
            record(mappers, caller, "webhook.delete", id, Map.of("url", endpoint.url()));
        });
    }

    static EndpointRow load(Mappers mappers, Caller caller, UUID id) {
        var row = mappers.get(EndpointMapper.class).endpoint(caller.organizationId(), id);
        if (row == null) {
            throw ProblemException.notFound("webhook");
        }
        return row;
    }

    private static void record(Mappers mappers, Caller caller, String action, UUID id, Map<String, ?> details) {
        AuditLog.record(mappers, caller.id(), caller.organizationId(), action, id, details);
    }

    private static @Nullable String description(EndpointWish wish) {
        if (wish.description() != null && wish.description().length() > LONGEST_DESCRIPTION) {
            throw ProblemException.invalid(
                    "description", "A description has up to " + LONGEST_DESCRIPTION + " characters.");
        }
        return wish.description();
    }

    private static @Nullable List<String> events(EndpointWish wish) {
        if (wish.events() == null) {
            return null;
        }
        if (wish.events().isEmpty() || wish.events().stream().anyMatch(Objects::isNull)) {
            throw ProblemException.invalid("events", "Say what the endpoint is to hear of.");
        }
        return wish.events().stream().distinct().map(EventType::word).toList();
    }
}
