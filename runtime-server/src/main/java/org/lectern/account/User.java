package org.lectern.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user over REST, for those who look after some.
 *
 * @param givenName the person's own
 * @param sortName what lists are ordered by
 */
public record User(
        UUID id,
        String email,
        @JsonIgnore @Nullable String givenName,
        Role role,
        @Nullable UUID organizationId,
        @Nullable String organizationName,
        @Nullable String jobTitle,
        @Nullable String staffId,
        @Nullable String image,
        @Nullable Instant emailVerified,
        @Nullable Instant disabledAt,
        Instant createdAt,
        @JsonIgnore String sortName) {
    /** The one to show: the person's own, or the e-mail address. */
    @JsonProperty("name")
    public String name() {
        return givenName == null || givenName.isBlank() ? email : givenName;
    }
}
