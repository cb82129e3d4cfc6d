package org.lectern.content;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Issues and verifies the key in a content path: base64url, 64 characters, of enrolment id, package version id and
 * the first half of their HMAC-SHA-256, 16 bytes each. The same two ids give the same key for as long as the secret
 * stands, so that browsers find their cached files again at the next launch; a forged one is refused without
 * asking anything. Safe for use by several threads.
 */
public final class ContentKeys {
    /** Characters in a key. */
    public static final int LENGTH = 64;

    private static final int SHORTEST_SECRET = 32;
    private static final int IDS = 4 * Long.BYTES;
    private static final int SIGNATURE = 16;
    private static final String ALGORITHM = "HmacSHA256";

    /** Keeps signatures apart from any other that the same secret may make. */
    private static final byte[] PURPOSE = "content-key".getBytes(StandardCharsets.US_ASCII);

    private final SecretKeySpec secret;

    /** A page asks for dozens of files under one key: its signature is computed once. Forged keys never get in. */
    private final Cache<String, ContentKey> verified =
            Caffeine.newBuilder().maximumSize(10_000).build();

    /**
     * Issues and verifies under one secret.
     *
     * @param secret at least 32 bytes, random, and the same on every node
     * @throws IllegalArgumentException if it is shorter
     */
    public ContentKeys(byte[] secret) {
        if (secret.length < SHORTEST_SECRET) {
            throw new IllegalArgumentException("the secret for content keys has " + secret.length
                    + " bytes; it needs at least " + SHORTEST_SECRET);
        }
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /** The key for a content path: letters, digits, {@code -} and {@code _}. */
    public String issue(ContentKey key) {
        requireNonNull(key);
        byte[] ids = ByteBuffer.allocate(IDS)
                .putLong(key.enrollment().getMostSignificantBits())
                .putLong(key.enrollment().getLeastSignificantBits())
                .putLong(key.packageVersion().getMostSignificantBits())
                .putLong(key.packageVersion().getLeastSignificantBits())
                .array();
        byte[] bytes = Arrays.copyOf(ids, IDS + SIGNATURE);
        System.arraycopy(sign(ids), 0, bytes, IDS, SIGNATURE);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What the key allows; empty if it was not issued under this secret. */
    public Optional<ContentKey> verify(String key) {
        ContentKey known = verified.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<ContentKey> result = decode(key);
        result.ifPresent(genuine -> verified.put(key, genuine));
        return result;
    }

    private Optional<ContentKey> decode(String key) {
        if (key.length() != LENGTH) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(key);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != IDS + SIGNATURE) {
            return Optional.empty();
        }
        byte[] expected = Arrays.copyOf(sign(Arrays.copyOf(bytes, IDS)), SIGNATURE);
        if (!MessageDigest.isEqual(expected, Arrays.copyOfRange(bytes, IDS, bytes.length))) {
            return Optional.empty();
        }
        ByteBuffer ids = ByteBuffer.wrap(bytes);
        return Optional.of(
                new ContentKey(new UUID(ids.getLong(), ids.getLong()), new UUID(ids.getLong(), ids.getLong())));
    }

    private byte[] sign(byte[] ids) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            mac.update(PURPOSE);
            return mac.doFinal(ids);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
