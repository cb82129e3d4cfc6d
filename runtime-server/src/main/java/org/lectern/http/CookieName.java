package org.lectern.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The name under which browsers keep a cookie of this host. Over TLS it begins with {@code __Host-}: browsers then take it
 * from this host alone. Otherwise pages of a sibling host, uploaded content among them, could set one for the whole domain.
 */
public final class CookieName {
    private static final String THIS_HOST_ALONE = "__Host-";

    private final String name;

    /** @param secure whether the cookie is sent over TLS alone: without, browsers refuse the prefix */
    public CookieName(String plain, boolean secure) {
        this.name = secure ? THIS_HOST_ALONE + plain : plain;
    }

    /**
     * The value that a request sends under this name. Nothing if it sends several: nobody knows whose each is.
     *
     * <p>Headers are read as browsers write them. A library's reader takes a comma, too, for the end of a cookie, and would
     * find this name inside the value of any other. Some programs put the value in quotes, as RFC 6265, section 4.1.1 allows.
     */
    public Optional<String> in(ContainerRequestContext request) {
        @Nullable List<String> headers = request.getHeaders().get(HttpHeaders.COOKIE);
        var values = (headers == null ? List.<String>of() : headers)
                .stream()
                        .flatMap(header -> Arrays.stream(header.split(";")))
                        .map(String::trim)
                        .filter(pair -> pair.startsWith(name + "="))
                        .map(pair -> unquoted(pair.substring(name.length() + 1)))
                        .toList();
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    private static String unquoted(String value) {
        var quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    @Override
    public String toString() {
        return name;
    }
}
