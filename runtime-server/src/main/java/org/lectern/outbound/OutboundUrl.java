package org.lectern.outbound;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.lectern.http.ProblemException;

/** An address as somebody has given it, checked before it is kept. Each connection checks it again. */
public final class OutboundUrl {
    private static final int LONGEST = 2_000;

    private OutboundUrl() {}

    /**
     * @param field where it was given
     * @throws ProblemException {@code VALIDATION_ERROR} for the field
     */
    public static URI check(AddressGuard guard, String field, @Nullable String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw ProblemException.invalid(field, "Give an address of up to " + LONGEST + " characters.");
        }
        var url = parse(field, text.strip());
        var scheme = url.getScheme() == null ? "" : url.getScheme();
        if (!scheme.equals("https") && !(guard.allowsPrivate() && scheme.equals("http"))) {
            throw ProblemException.invalid(field, "The address has to begin with https://.");
        }
        if (url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
            throw ProblemException.invalid(field, "The address has a host, and neither a user nor a fragment.");
        }
        try {
            GuardedNames.addresses(guard, url.getHost());
        } catch (RefusedAddressException e) {
            throw ProblemException.invalid(field, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw ProblemException.invalid(field, "The host " + url.getHost() + " is not known.");
        }
        return url;
    }

    private static URI parse(String field, String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw ProblemException.invalid(field, "This is not an address.");
        }
    }
}
