package org.lectern.client;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Access;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.account.SecretToken;
import org.lectern.audit.AuditLog;
import org.lectern.database.ConstraintViolationException;
import org.lectern.database.Database;
import org.lectern.database.Mappers;
import org.lectern.http.Page;
import org.lectern.http.PageRequest;
import org.lectern.http.ProblemException;

/** Makes clients and takes them back. */
public final class ClientService {
    /** The statements of this feature, for whoever opens the database. */
    public static final List<Class<?>> MAPPERS =
            List.of(ClientMapper.class, SigningKeyMapper.class, IdempotencyMapper.class, ExternalIdMapper.class);

    private static final int LONGEST_NAME = 200;
    private static final int PREFIX = 8;

    private final Database database;
    private final Clock clock;

    public ClientService(Database database, Clock clock) {
        this.database = requireNonNull(database);
        this.clock = requireNonNull(clock);
    }

    /**
     * @param admin null for the command line, which may do what a super admin may
     * @throws ProblemException when a field is at fault, or {@code 403 FORBIDDEN} for a learner
     */
    public IssuedClient create(@Nullable Person admin, NewClient wanted) {
        var organization = reach(admin) == null ? wanted.organizationId() : reach(admin);
        if (wanted.organizationId() != null && !wanted.organizationId().equals(organization)) {
            throw ProblemException.notFound("organisation");
        }
        var name = wanted.name() == null ? "" : wanted.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw ProblemException.invalid("name", "A client has a name of 1 to " + LONGEST_NAME + " characters.");
        }
        var scopes = checked(wanted.scopes(), organization);
        var kind = wanted.kind() == null ? ClientKind.OAUTH2 : wanted.kind();
        var id = UuidCreator.getTimeOrderedEpoch();
        var secret = secret(kind);
        try {
            return database.transaction(mappers -> {
                mappers.get(ClientMapper.class)
                        .insert(
                                id,
                                kind,
                                name,
                                organization,
                                scopes.stream().map(ClientScope::word).toList(),
                                secret.hash(),
                                prefix(secret),
                                admin == null ? null : admin.id());
                var details = Map.of("name", name, "kind", kind, "scopes", scopes);
                record(mappers, admin, organization, "client.create", id, details);
                return new IssuedClient(
                        id.toString(), secret.value(), load(mappers, null, id).client());
            });
        } catch (ConstraintViolationException e) {
            if (!e.isForeignKey()) {
                throw e;
            }
            throw ProblemException.notFound("organisation");
        }
    }

    /** The newest first: a corporate admin's own organisation's, a super admin's all. */
    public Page<Client> clients(@Nullable Person admin, PageRequest page) {
        var organization = reach(admin);
        var rows = database.read(
                mappers -> mappers.get(ClientMapper.class).clients(organization, page.id(0), page.rows()));
        return Page.of(rows, page, row -> List.of(row.id().toString()), ClientRow::client);
    }

    /** @throws ProblemException {@code NOT_FOUND}, also for one of another organisation */
    public Client client(Person admin, UUID id) {
        return database.read(mappers -> load(mappers, reach(admin), id)).client();
    }

    /**
     * The person to whom belongs what a caller makes, as courses belong to people: the caller itself, whoever made the
     * client, or else the first super admin.
     */
    public static UUID responsible(Mappers mappers, Caller caller) {
        return requireNonNull(mappers.get(ClientMapper.class).responsible(caller.id()), "A server has a super admin");
    }

    /**
     * Takes a client's power away, within seconds on every node; its name stays for the record.
     *
     * @throws ProblemException {@code NOT_FOUND}, also for one of another organisation
     */
    public Client revoke(@Nullable Person admin, UUID id) {
        return database.transaction(mappers -> {
            var client = load(mappers, reach(admin), id);
            if (mappers.get(ClientMapper.class).revoke(id, clock.instant()) > 0) {
                record(mappers, admin, client.organizationId(), "client.revoke", id, Map.of("name", client.name()));
            }
            return load(mappers, null, id).client();
        });
    }

    /**
     * A new secret in place of the old one, which is of no use from now on.
     *
     * @throws ProblemException {@code NOT_FOUND}, or {@code CLIENT_REVOKED}
     */
    IssuedClient replaceSecret(Person admin, UUID id) {
        return database.transaction(mappers -> {
            var client = load(mappers, reach(admin), id);
            if (client.revokedAt() != null) {
                throw ProblemException.conflict("CLIENT_REVOKED", "This client was revoked. Make another.");
            }
            var secret = secret(client.kind());
            mappers.get(ClientMapper.class).replaceSecret(id, secret.hash(), prefix(secret));
            record(mappers, admin, client.organizationId(), "client.replace-secret", id, Map.of("name", client.name()));
            return new IssuedClient(
                    id.toString(), secret.value(), load(mappers, null, id).client());
        });
    }

    private static ClientRow load(Mappers mappers, @Nullable UUID organization, UUID id) {
        var row = mappers.get(ClientMapper.class).client(organization, id);
        if (row == null) {
            throw ProblemException.notFound("client");
        }
        return row;
    }

    private static void record(
            Mappers mappers,
            @Nullable Person admin,
            @Nullable UUID organization,
            String action,
            UUID id,
            Map<String, ?> details) {
        AuditLog.record(mappers, admin == null ? null : admin.id(), organization, action, id, details);
    }

    /** The organisation that an administrator is confined to. */
    private static @Nullable UUID reach(@Nullable Person admin) {
        if (admin == null || admin.role() == Role.SUPER_ADMIN) {
            return null;
        }
        Access.requireAdmin(admin);
        return requireNonNull(admin.organizationId());
    }

    private static List<ClientScope> checked(@Nullable List<ClientScope> scopes, @Nullable UUID organization) {
        if (scopes == null || scopes.isEmpty()) {
            throw ProblemException.invalid("scopes", "Say what the client may do.");
        }
        for (var scope : scopes) {
            if (scope == null || (organization != null && scope.isOfPlatform())) {
                throw ProblemException.invalid("scopes", "A client of an organisation cannot have this scope.");
            }
        }
        return scopes.stream().distinct().sorted().toList();
    }

    private static SecretToken secret(ClientKind kind) {
        var random = SecretToken.random().value();
        return new SecretToken((kind == ClientKind.API_KEY ? BearerTokens.API_KEY_PREFIX : "ls_") + random);
    }

    private static String prefix(SecretToken secret) {
        return secret.value().substring(0, PREFIX);
    }
}
