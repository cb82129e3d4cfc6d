package org.lectern.account;

import java.util.UUID;
import org.lectern.database.Mappers;
import org.lectern.http.ProblemException;

/**
 * The learners that an organisation may have. A seat is taken by a learner who is not disabled, and by an invitation that
 * can still be accepted: whoever was invited finds a seat.
 */
public final class Seats {
    /** The statements of this feature, for whoever opens the database. */
    public static final Class<?> MAPPER = SeatMapper.class;

    private Seats() {}

    /**
     * Makes sure of one more seat, before it is taken in the same transaction. Whoever else wants a seat of this
     * organisation waits for the end of the transaction, so that two never get the last one.
     *
     * @throws ProblemException {@code 409 ORG_LEARNER_LIMIT}, or {@code VALIDATION_ERROR} when there is no such organisation
     */
    public static void requireOne(Mappers mappers, UUID organization) {
        var most = lock(mappers, organization);
        if (mappers.get(SeatMapper.class).taken(organization) >= most) {
            throw ProblemException.conflict(
                    "ORG_LEARNER_LIMIT", "This organisation has no seat left: it may have " + most + " learners.");
        }
    }

    /**
     * As above, for somebody who is to have an account: the seats that invitations keep for them are free before it is counted.
     *
     * @param email normalised
     */
    static void requireOneFor(Mappers mappers, UUID organization, String email) {
        lock(mappers, organization);
        endInvitations(mappers, email);
        requireOne(mappers, organization);
    }

    /** Forgets all invitations of an address that has an account now, so that nobody could accept them. */
    static void endInvitations(Mappers mappers, String email) {
        mappers.get(SeatMapper.class).endInvitations(email);
    }

    /**
     * Keeps others from taking or freeing seats until the end of the transaction.
     *
     * @return how many there are
     * @throws ProblemException {@code VALIDATION_ERROR} when there is no such organisation
     */
    public static int lock(Mappers mappers, UUID organization) {
        var most = mappers.get(SeatMapper.class).lock(organization);
        if (most == null) {
            throw ProblemException.invalid("organizationId", "There is no such organisation.");
        }
        return most;
    }
}
