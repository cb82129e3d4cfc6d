package org.lectern.account;

import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on an organisation's seats: {@code sql/mappers/account-seat.xml}. */
interface SeatMapper {
    @Nullable
    Integer lock(@Param("organizationId") UUID organization);

    void endInvitations(@Param("email") String email);

    int taken(@Param("organizationId") UUID organization);
}
