package org.lectern.learning;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.lectern.catalog.StoredLecture;
import org.lectern.database.Mappers;
import org.lectern.media.MediaHost;
import org.lectern.media.MediaService;

/**
 * Where a video is.
 *
 * @param isPlayable whether pages of the application may play it; others are opened by a link
 */
public record VideoAddress(String url, boolean isPlayable) {

    /** @return null for a lecture without a video */
    static @Nullable VideoAddress of(Mappers mappers, StoredLecture lecture, MediaHost host, URI contentUrl) {
        if (lecture.mediaId() != null) {
            var path = MediaService.path(mappers, lecture.mediaId());
            return path == null
                    ? null
                    : new VideoAddress(contentUrl.resolve(path).toString(), true);
        }
        var url = lecture.videoUrl() == null && lecture.videoPublicId() != null
                ? host.address(lecture.videoPublicId())
                : lecture.videoUrl();
        return url == null ? null : new VideoAddress(url, host.serves(url));
    }
}
