package org.lectern.config;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** An OpenID Connect provider that people may sign in by. */
public final class OidcOptions {
    @Option(
            names = "--oidc-issuer",
            paramLabel = "URL",
            defaultValue = "${env:LECTERN_OIDC_ISSUER}",
            description = "The provider, as its discovery document names it (LECTERN_OIDC_ISSUER; default: none).")
    private @Nullable URI issuer;

    @Option(
            names = "--oidc-client-id",
            paramLabel = "ID",
            defaultValue = "${env:LECTERN_OIDC_CLIENT_ID:-lectern}",
            description = "What it knows this server by (LECTERN_OIDC_CLIENT_ID; default: lectern).")
    private String clientId = "lectern";

    @Option(
            names = "--oidc-client-secret",
            paramLabel = "SECRET",
            defaultValue = "${env:LECTERN_OIDC_CLIENT_SECRET}",
            description = "The secret for it, if there is one; better given as LECTERN_OIDC_CLIENT_SECRET.")
    private @Nullable String clientSecret;

    @Option(
            names = "--oidc-name",
            paramLabel = "NAME",
            defaultValue = "${env:LECTERN_OIDC_NAME:-your organisation}",
            description = "What people call it: Sign in with NAME (LECTERN_OIDC_NAME; default: your organisation).")
    private String name = "your organisation";

    @Option(
            names = "--oidc-scope",
            paramLabel = "SCOPE",
            defaultValue = "${env:LECTERN_OIDC_SCOPE:-openid email profile}",
            description = "What it is asked for (LECTERN_OIDC_SCOPE; default: openid email profile).")
    private String scope = "openid email profile";

    /** Empty where no provider is set. */
    public Optional<URI> issuer() {
        return Optional.ofNullable(issuer).filter(uri -> !uri.toString().isBlank());
    }

    public String clientId() {
        return clientId;
    }

    public Optional<String> clientSecret() {
        return Optional.ofNullable(clientSecret).filter(secret -> !secret.isBlank());
    }

    public String name() {
        return name;
    }

    public String scope() {
        return scope;
    }
}
