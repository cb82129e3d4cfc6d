package org.lectern.oidc;

import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.account.SecretToken;

/**
 * One sign-in on its way to the provider and back. The browser keeps the secret in a cookie; state, nonce and PKCE verifier
 * follow from it, each by a hash of its own, so that no server has to remember anything and whoever sees one of them in an
 * address knows none of the others.
 *
 * @param destination where the person wanted to go, a path of ours
 */
record Handshake(SecretToken secret, String destination) {
    private static final String HOME = "/";
    private static final String ALLOWED = "[A-Za-z0-9\\-._~!$&'()*+,;=:@/?]|%[0-9A-Fa-f]{2}";

    /** Possessive: an alternative that may still be taken back costs a frame of the stack for each character. */
    private static final Pattern DESTINATION = Pattern.compile("/(?!/)(?:" + ALLOWED + ")*+");

    static Handshake begin(String destination) {
        return new Handshake(SecretToken.random(), isOurs(destination) ? destination : HOME);
    }

    /** From the cookie; empty if it holds none. */
    static Optional<Handshake> of(String cookie) {
        var parts = cookie.split("\\.", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            var destination = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            return Optional.of(new Handshake(new SecretToken(parts[0]), isOurs(destination) ? destination : HOME));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String cookie() {
        return secret.value() + "." + Base64URL.encode(destination);
    }

    String state() {
        return derived("state");
    }

    String nonce() {
        return derived("nonce");
    }

    /** RFC 7636: 43 characters. */
    String verifier() {
        return derived("verifier");
    }

    String challenge() {
        return sha256(verifier());
    }

    private String derived(String use) {
        return sha256(use + ":" + secret.value());
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return Base64URL.encode(digest).toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** A path, not the beginning of another site's address. */
    private static boolean isOurs(String destination) {
        return DESTINATION.matcher(destination).matches();
    }
}
