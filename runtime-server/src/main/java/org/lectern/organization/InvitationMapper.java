package org.lectern.organization;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on invitations: {@code sql/mappers/organization-invitation.xml}. */
interface InvitationMapper {
    List<Invitation> invitations(
            @Param("organizationId") UUID organization, @Param("after") @Nullable UUID after, @Param("rows") int rows);

    @Nullable
    Invitation invitation(@Param("organizationId") UUID organization, @Param("id") UUID id);

    /** Whether an open invitation of this address holds a seat already. */
    boolean holdsSeat(@Param("organizationId") UUID organization, @Param("email") String email);

    boolean userExists(@Param("email") String email);

    /** A second invitation of the same address takes the place of the first. */
    UUID put(
            @Param("id") UUID id,
            @Param("organizationId") UUID organization,
            @Param("invitee") Invitee invitee,
            @Param("tokenHash") String tokenHash,
            @Param("expires") Instant expires,
            @Param("invitedBy") @Nullable UUID invitedBy);

    int delete(@Param("organizationId") UUID organization, @Param("id") UUID id);

    @Nullable
    OpenInvitation open(@Param("tokenHash") String tokenHash);

    /** The one that was invited first. */
    @Nullable
    OpenInvitation openOf(@Param("email") String email);

    /** Of two that accept at the same time, one deletes it. */
    int accept(@Param("id") UUID id);

    void deleteLongExpired();

    @Nullable
    Host host(@Param("slug") String slug);
}
