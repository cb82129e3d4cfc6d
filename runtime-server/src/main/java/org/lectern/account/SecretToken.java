package org.lectern.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A random secret that a client holds while the database keeps only its SHA-256: who reads the database cannot use it.
 *
 * @param value 256 random bits, base64url
 */
public record SecretToken(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    public static SecretToken random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new SecretToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is stored: the SHA-256 in hexadecimal. */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Never the secret itself: tokens must not reach a log. */
    @Override
    public String toString() {
        return "SecretToken[…]";
    }
}
