package org.lectern.client;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of {@code api_client}, without its secret. */
record ClientRow(
        UUID id,
        ClientKind kind,
        String name,
        @Nullable UUID organizationId,
        List<String> scopes,
        String secretPrefix,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {
    Client client() {
        return new Client(
                id,
                kind,
                name,
                organizationId,
                scopes.stream().map(ClientScope::of).toList(),
                secretPrefix,
                createdAt,
                lastUsedAt,
                revokedAt);
    }

    Caller caller() {
        Set<ClientScope> held = scopes.stream().map(ClientScope::of).collect(Collectors.toUnmodifiableSet());
        return new Caller(id, name, organizationId, held);
    }
}
