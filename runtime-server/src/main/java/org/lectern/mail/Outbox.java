package org.lectern.mail;

import com.github.f4b6a3.uuid.UuidCreator;
import org.lectern.database.Mappers;

/** Where features put mail, in the transaction that causes it: what is rolled back is not written to anybody. */
public final class Outbox {
    /** The statements of this feature, for whoever opens the database. */
    public static final Class<?> MAPPER = MailMapper.class;

    /** In days. Their bodies hold secrets of links, which nobody needs any more by then. */
    private static final int KEEP_GIVEN_UP = 28;

    private Outbox() {}

    /** Sent soon after the caller's transaction has committed. */
    public static void put(Mappers mappers, Mail mail) {
        mappers.get(MailMapper.class).insert(UuidCreator.getTimeOrderedEpoch(), mail);
    }

    /** Whatever was given up is sent soon after the caller's transaction, or tried anew; how many mails these are. */
    public static int retryGivenUp(Mappers mappers) {
        return mappers.get(MailMapper.class).retryGivenUp();
    }

    /** Deletes what was given up more than four weeks ago. */
    public static void forgetGivenUp(Mappers mappers) {
        mappers.get(MailMapper.class).deleteGivenUp(KEEP_GIVEN_UP);
    }
}
