package org.lectern.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) in the PHC string format, {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}.
 *
 * <p>The parameters are written into each hash, so they can be raised later without invalidating what is stored.
 */
final class PasswordHasher {
    private static final int MEMORY_KIB = 19_456;
    private static final int ITERATIONS = 2;
    private static final int PARALLELISM = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    /** Each takes a core and 19 MiB: more of them at a time would be no faster, and could take all memory. */
    private final Semaphore room =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    private final SecureRandom random = new SecureRandom();
    /** Checked in place of a missing user's, so that the time of an answer does not tell who exists. No password fits. */
    private final String nobody = format(randomBytes(SALT_BYTES), randomBytes(HASH_BYTES));

    String hash(String password) {
        var salt = randomBytes(SALT_BYTES);
        return format(salt, argon2id(password, salt, MEMORY_KIB, ITERATIONS, PARALLELISM, HASH_BYTES));
    }

    private static String format(byte[] salt, byte[] hash) {
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + ITERATIONS + ",p=" + PARALLELISM + "$"
                + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    private byte[] randomBytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    boolean matches(String password, String stored) {
        var parts = stored.split("\\$", -1);
        if (parts.length != 6 || !parts[1].equals("argon2id")) {
            throw new IllegalArgumentException("Not an Argon2id hash");
        }
        var costs = parts[3].split("[=,]", -1);
        var expected = Base64.getDecoder().decode(parts[5]);
        var actual = argon2id(
                password,
                Base64.getDecoder().decode(parts[4]),
                Integer.parseInt(costs[1]),
                Integer.parseInt(costs[3]),
                Integer.parseInt(costs[5]),
                expected.length);
        return MessageDigest.isEqual(expected, actual);
    }

    /** Takes as long as {@link #matches} for a user that does not exist. */
    void matchNobody(String password) {
        matches(password, nobody);
    }

    private byte[] argon2id(String password, byte[] salt, int memory, int iterations, int parallelism, int length) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(iterations)
                .withParallelism(parallelism)
                .withSalt(salt)
                .build());
        var hash = new byte[length];
        room.acquireUninterruptibly();
        try {
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        } finally {
            room.release();
        }
        return hash;
    }
}
