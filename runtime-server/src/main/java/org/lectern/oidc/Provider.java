package org.lectern.oidc;

import static java.util.Objects.requireNonNull;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The provider as it describes itself, asked again from time to time. */
final class Provider {
    private static final Duration FRESH = Duration.ofHours(1);
    private static final int PATIENCE_MILLIS = 5_000;
    private static final int MOST_BYTES = 1 << 20;

    private final OidcSettings settings;
    private final ProviderHttp http;
    private final Clock clock;
    private @Nullable Known known;

    /** What is known of it since when. */
    private record Known(ProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant since) {}

    Provider(OidcSettings settings, ProviderHttp http, Clock clock) {
        this.settings = requireNonNull(settings);
        this.http = requireNonNull(http);
        this.clock = requireNonNull(clock);
    }

    /** @throws IOException if it cannot be reached, or is somebody else */
    ProviderMetadata metadata() throws IOException {
        return known().metadata();
    }

    /** The keys that it signs with. */
    JWKSource<SecurityContext> keys() throws IOException {
        return known().keys();
    }

    private synchronized Known known() throws IOException {
        var now = clock.instant();
        var current = known;
        if (current == null || current.since().plus(FRESH).isBefore(now)) {
            var metadata = discover();
            var retriever = new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, MOST_BYTES);
            var keys = JWKSourceBuilder.create(metadata.jwksUri().toURL(), retriever)
                    .retrying(true)
                    .build();
            current = new Known(metadata, keys, now);
            known = current;
        }
        return current;
    }

    private ProviderMetadata discover() throws IOException {
        var issuer = settings.issuer().toString();
        var address = issuer.replaceAll("/$", "") + "/.well-known/openid-configuration";
        var metadata = http.json(HttpRequest.newBuilder(URI.create(address)), ProviderMetadata.class);
        if (!metadata.issuer().equals(issuer)) {
            throw new IOException("The document of " + issuer + " is of " + metadata.issuer());
        }
        return metadata;
    }
}
