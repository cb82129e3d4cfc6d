package org.lectern.media;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on media: {@code sql/mappers/media.xml}. */
interface MediaMapper {
    void insert(@Param("media") MediaRow media, @Param("createdById") UUID createdById);

    @Nullable
    MediaRow media(@Param("id") UUID id);

    @Nullable
    MediaRow byKey(@Param("key") String key);

    List<MediaRow> list(@Param("after") @Nullable UUID after, @Param("rows") int rows);

    int delete(@Param("id") UUID id);
}
