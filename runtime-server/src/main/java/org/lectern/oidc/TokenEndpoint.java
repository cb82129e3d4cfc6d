package org.lectern.oidc;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Exchanges a code for an ID token. The other tokens are of no use here, so they are not kept. */
final class TokenEndpoint {
    private final OidcSettings settings;
    private final Provider provider;
    private final ProviderHttp http;

    TokenEndpoint(OidcSettings settings, Provider provider, ProviderHttp http) {
        this.settings = requireNonNull(settings);
        this.provider = requireNonNull(provider);
        this.http = requireNonNull(http);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Tokens(
            @JsonProperty(value = "id_token", required = true)
            String idToken) {}

    /** @throws IOException if the provider cannot be reached, or refuses the code */
    String idToken(String code, String verifier, URI redirect) throws IOException {
        var metadata = provider.metadata();
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", redirect.toString());
        form.put("client_id", settings.clientId());
        form.put("code_verifier", verifier);
        var request = HttpRequest.newBuilder(metadata.tokenEndpoint())
                .header("Content-Type", "application/x-www-form-urlencoded");
        settings.clientSecret().ifPresent(secret -> {
            if (metadata.takesBasic()) {
                request.header("Authorization", "Basic " + basic(secret));
            } else {
                form.put("client_secret", secret);
            }
        });
        return http.json(request.POST(BodyPublishers.ofString(encoded(form))), Tokens.class)
                .idToken();
    }

    /** RFC 6749, section 2.3.1: both are form-encoded before they are joined. */
    private String basic(String secret) {
        var pair = encoded(settings.clientId()) + ":" + encoded(secret);
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII));
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
