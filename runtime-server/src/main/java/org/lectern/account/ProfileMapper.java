package org.lectern.account;

import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on the own account: {@code sql/mappers/account-profile.xml}. */
interface ProfileMapper {
    @Nullable
    Profile profile(@Param("id") UUID id);

    void update(
            @Param("id") UUID id,
            @Param("name") @Nullable String name,
            @Param("jobTitle") @Nullable String jobTitle,
            @Param("bio") @Nullable String bio);

    void putImage(@Param("id") UUID id, @Param("mediaType") String mediaType, @Param("bytes") byte[] bytes);

    void setImage(@Param("id") UUID id, @Param("image") @Nullable String image);

    void deleteImage(@Param("id") UUID id);

    @Nullable
    StoredImage image(@Param("scope") Scope scope, @Param("id") UUID id);
}
