package org.lectern.certificate;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The numbers that people read off a certificate: CERT-YYYY-XXXXXX. Letters and digits that are taken for one another (0 and
 * O, 1, I and L, U and V) are left out; nobody guesses one of the 700 million a year.
 */
final class CertificateNumbers {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 6;
    private static final Pattern FORM = Pattern.compile("CERT-\\d{4}-[" + ALPHABET + "]{" + LENGTH + "}");

    private final RandomGenerator random;

    CertificateNumbers(RandomGenerator random) {
        this.random = requireNonNull(random);
    }

    String next(Instant issued) {
        var number = new StringBuilder("CERT-").append(year(issued)).append('-');
        for (var i = 0; i < LENGTH; i++) {
            number.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return number.toString();
    }

    /** As it stands on the certificate, however somebody has typed it; empty for what cannot be one. */
    static String normalised(String typed) {
        var number = typed.strip().toUpperCase(Locale.ROOT);
        return FORM.matcher(number).matches() ? number : "";
    }

    static int year(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).getYear();
    }
}
