package org.lectern.embedding;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.http.ProblemException;

/** Where other systems may have learners sent to: to pages of the web, and nothing that a browser would run. */
public final class ReturnAddresses {
    private static final int LONGEST = 2_000;
    private static final String FIELD = "returnUrl";
    /** The learner's own machine, on which another system is being developed. */
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final boolean allowsHttp;

    /** @param allowsHttp for any host, in a network that is trusted as a whole */
    public ReturnAddresses(boolean allowsHttp) {
        this.allowsHttp = allowsHttp;
    }

    /**
     * The address as it was given; null for none.
     *
     * @throws ProblemException {@code VALIDATION_ERROR} for one that is not absolute, not {@code https}, or too long
     */
    @Nullable
    String checked(@Nullable String given) {
        if (given == null) {
            return null;
        }
        if (given.length() > LONGEST) {
            throw ProblemException.invalid(FIELD, "A return address has up to " + LONGEST + " characters.");
        }
        var address = parsed(given);
        var host = address.getHost();
        if (host == null || address.getRawUserInfo() != null) {
            throw ProblemException.invalid(FIELD, "A return address names a host, and no user.");
        }
        var scheme = address.getScheme().toLowerCase(Locale.ROOT);
        var http = scheme.equals("http") && (allowsHttp || LOOPBACK.contains(host.toLowerCase(Locale.ROOT)));
        if (!http && !scheme.equals("https")) {
            throw ProblemException.invalid(FIELD, "A return address begins with https://.");
        }
        return address.toASCIIString();
    }

    private static URI parsed(String given) {
        try {
            var address = new URI(given);
            if (address.isAbsolute()) {
                return address;
            }
        } catch (URISyntaxException e) {
            // Said below: what a parser makes of it would not help whoever has written it.
        }
        throw ProblemException.invalid(
                FIELD, "A return address is a whole address, such as https://portal.example.org/.");
    }
}
