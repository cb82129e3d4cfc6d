package org.lectern.runtime;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.lectern.database.Database;

/** Secrets that all nodes share through the database, made by whoever asks first. */
public final class ServerSecrets {
    private final Database database;

    public ServerSecrets(Database database) {
        this.database = requireNonNull(database);
    }

    /** 32 random bytes under that name, the same for ever and for every node. */
    public byte[] get(String name) {
        var fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        var hex = database.transaction(mappers -> {
            var runtime = mappers.get(RuntimeMapper.class);
            var known = runtime.secret(name);
            if (known != null) {
                return known;
            }
            runtime.insertSecret(name, fresh);
            return requireNonNull(runtime.secret(name));
        });
        return HexFormat.of().parseHex(hex);
    }
}
