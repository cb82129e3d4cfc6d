package org.lectern.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a PostgreSQL server, in the driver's form.
 *
 * @param jdbc starts with {@code jdbc:postgresql:} and holds no user or password unless it was given in the driver's form
 */
record ServerUrl(String jdbc, Optional<String> user, Optional<String> password) {
    /** Hosts may be several, separated by commas, so {@link java.net.URI} cannot read them. */
    private static final Pattern LIBPQ =
            Pattern.compile("postgres(?:ql)?://(?:(?<user>[^:@/?]*)(?::(?<password>[^@/?]*))?@)?(?<rest>[^@]*)");

    /** @throws IllegalArgumentException if it is neither form; the message does not repeat the URL, which may hold a password */
    static ServerUrl parse(String url) {
        if (url.startsWith("jdbc:postgresql:")) {
            return new ServerUrl(url, Optional.empty(), Optional.empty());
        }
        Matcher libpq = LIBPQ.matcher(url);
        if (!libpq.matches()) {
            throw new IllegalArgumentException("The database URL must look like"
                    + " postgresql://user:password@host:port/database or jdbc:postgresql://host:port/database"
                    + " (with @ : / ? in user or password percent-encoded)");
        }
        return new ServerUrl(
                "jdbc:postgresql://" + inTheDriversWords(libpq.group("rest")),
                Optional.ofNullable(libpq.group("user")).map(ServerUrl::decode),
                Optional.ofNullable(libpq.group("password")).map(ServerUrl::decode));
    }

    /** What hosts of PostgreSQL put into their URLs and the driver knows by another name. */
    private static String inTheDriversWords(String rest) {
        return rest.replace("sslrootcert=system", "sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory")
                .replace("channel_binding=", "channelBinding=");
    }

    /** A plus sign stands for itself here, unlike in a form. */
    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
