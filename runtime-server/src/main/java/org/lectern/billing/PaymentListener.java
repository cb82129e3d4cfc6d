package org.lectern.billing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lectern.database.Mappers;

/** Is told what becomes of payments, in the transaction that writes it down. */
public interface PaymentListener {
    /** A checkout session is open for these assignments. */
    void opened(Mappers mappers, List<UUID> assignments, String sessionId, Instant at);

    /** They are paid for. */
    void paid(Mappers mappers, List<UUID> assignments, Instant at);

    /** The money has gone back. */
    void refunded(Mappers mappers, List<UUID> assignments, Instant at);
}
