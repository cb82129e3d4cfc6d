package org.lectern.mail;

import com.github.f4b6a3.uuid.UuidCreator;
import org.lectern.database.Mappers;

/** Where features put mail, in the transaction that causes it: what is rolled back is not written to anybody. */
public final class Outbox {
    /** The statements of this feature, for whoever opens the database. */
    public static final Class<?> MAPPER = MailMapper.class;

    private Outbox() {}

    /** Sent soon after the caller's transaction has committed. */
    public static void put(Mappers mappers, Mail mail) {
        mappers.get(MailMapper.class).insert(UuidCreator.getTimeOrderedEpoch(), mail);
    }
}
