package org.lectern.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on deliveries: {@code sql/mappers/webhook-delivery.xml}. */
interface DeliveryMapper {
    void postponeBlocked();

    List<Claim> claim(
            @Param("limit") int limit,
            @Param("leaseMillis") long leaseMillis,
            @Param("busy") List<UUID> busy,
            @Param("busyOwners") List<UUID> busyOwners);

    int deliver(@Param("claim") Claim claim, @Param("outcome") Outcome outcome);

    int retry(@Param("claim") Claim claim, @Param("outcome") Outcome outcome, @Param("waitMillis") long waitMillis);

    int giveUp(@Param("claim") Claim claim, @Param("outcome") Outcome outcome);

    void hurryNext(@Param("endpointId") UUID endpoint, @Param("subjectId") UUID subject);

    List<Delivery> deliveries(
            @Param("endpointId") UUID endpoint,
            @Param("state") @Nullable String state,
            @Param("after") @Nullable Long after,
            @Param("limit") int limit);

    @Nullable
    Delivery delivery(@Param("endpointId") UUID endpoint, @Param("id") long id);

    long replay(@Param("endpointId") UUID endpoint, @Param("id") long id);

    int replayDead(@Param("endpointId") UUID endpoint, @Param("since") @Nullable Instant since);

    void purge(@Param("before") Instant before);

    void purgeEvents(@Param("before") Instant before);
}
