package org.lectern.client;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.account.SecretToken;
import org.lectern.database.Database;

/** Whose token or key a request carries. */
public final class BearerTokens {
    /** What every API key begins with. */
    static final String API_KEY_PREFIX = "lk_";

    /** How long a revoked client may still be taken for what it was. */
    private static final Duration STALE = Duration.ofSeconds(3);

    private static final int MOST = 10_000;

    private final Database database;
    private final Clock clock;
    private final AccessTokens tokens;
    private final Cache<UUID, Optional<Caller>> clients =
            Caffeine.newBuilder().expireAfterWrite(STALE).maximumSize(MOST).build();
    private final Cache<String, Optional<Caller>> keys =
            Caffeine.newBuilder().expireAfterWrite(STALE).maximumSize(MOST).build();

    public BearerTokens(Database database, Clock clock, AccessTokens tokens) {
        this.database = requireNonNull(database);
        this.clock = requireNonNull(clock);
        this.tokens = requireNonNull(tokens);
    }

    /** Empty for one that was not issued here, has run out or was revoked. */
    Optional<Caller> caller(String bearer) {
        if (bearer.startsWith(API_KEY_PREFIX)) {
            return keys.get(new SecretToken(bearer).hash(), this::holderOfKey);
        }
        return tokens.verify(bearer)
                .flatMap(claims -> clients.get(claims.client(), this::client).map(caller -> narrowed(caller, claims)));
    }

    /** A token has no scope that its client has lost since. */
    private static Caller narrowed(Caller caller, AccessTokens.Claims claims) {
        var scopes = new HashSet<>(caller.scopes());
        scopes.retainAll(claims.scopes());
        return new Caller(caller.id(), caller.name(), caller.organizationId(), scopes);
    }

    private Optional<Caller> holderOfKey(String hash) {
        return database.transaction(mappers -> {
            var clientMapper = mappers.get(ClientMapper.class);
            return used(clientMapper, clientMapper.bySecret(ClientKind.API_KEY, hash));
        });
    }

    private Optional<Caller> client(UUID id) {
        return database.transaction(mappers -> {
            var clientMapper = mappers.get(ClientMapper.class);
            return used(clientMapper, clientMapper.inUse(id));
        });
    }

    /** The client that the token endpoint gives a token to; empty if the secret is not its own. */
    Optional<Caller> holderOfSecret(String clientId, String secret) {
        return database.transaction(mappers -> {
                    var clientMapper = mappers.get(ClientMapper.class);
                    var row = clientMapper.bySecret(ClientKind.OAUTH2, new SecretToken(secret).hash());
                    return used(clientMapper, row);
                })
                .filter(caller -> caller.id().toString().equals(clientId));
    }

    private Optional<Caller> used(ClientMapper clientMapper, @Nullable ClientRow row) {
        if (row == null) {
            return Optional.empty();
        }
        clientMapper.touch(row.id(), clock.instant());
        return Optional.of(row.caller());
    }
}
