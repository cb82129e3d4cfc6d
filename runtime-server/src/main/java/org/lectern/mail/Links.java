package org.lectern.mail;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Addresses of our own pages, for mails. What browsers call the application is known once the server listens. */
public final class Links {
    private volatile @Nullable URI application;

    /** From now on links begin with this. */
    public void begin(URI applicationUrl) {
        application = requireNonNull(applicationUrl);
    }

    /** @param path such as {@code /courses} */
    public URI to(String path) {
        return requireNonNull(application, "No server listens yet").resolve(path);
    }

    /** With a secret behind the {@code #}, which browsers send to nobody: it gets into no log on its way. */
    public URI to(String path, String secret) {
        return to(path + "#" + secret);
    }
}
