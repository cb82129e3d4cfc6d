package org.lectern.config;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Videos and pictures of native lectures. */
public final class MediaOptions {
    private static final long MIB = 1L << 20;

    @Option(
            names = "--max-media-mib",
            paramLabel = "MIB",
            converter = Positive.class,
            defaultValue = "${env:LECTERN_MAX_MEDIA_MIB:-2048}",
            description = "The largest video or picture (LECTERN_MAX_MEDIA_MIB; default: 2048).")
    private int maxMediaMib = 2048;

    @Option(
            names = "--media-cloud",
            paramLabel = "NAME",
            defaultValue = "${env:LECTERN_MEDIA_CLOUD}",
            description = "The cloud name at Cloudinary, for uploads from the browser straight to it"
                    + " (LECTERN_MEDIA_CLOUD; default: none, videos are kept here).")
    private @Nullable String mediaCloud;

    @Option(
            names = "--media-api-key",
            paramLabel = "KEY",
            defaultValue = "${env:LECTERN_MEDIA_API_KEY}",
            description = "The API key there (LECTERN_MEDIA_API_KEY).")
    private @Nullable String mediaApiKey;

    @Option(
            names = "--media-api-secret",
            paramLabel = "SECRET",
            defaultValue = "${env:LECTERN_MEDIA_API_SECRET}",
            description = "The API secret there; better in the environment (LECTERN_MEDIA_API_SECRET).")
    private @Nullable String mediaApiSecret;

    /** In bytes. */
    public long largest() {
        return maxMediaMib * MIB;
    }

    /** The name of the cloud; empty where there is none. */
    public String cloud() {
        return orEmpty(mediaCloud);
    }

    /** Empty where there is none. */
    public String apiKey() {
        return orEmpty(mediaApiKey);
    }

    /** Empty where there is none. */
    public String apiSecret() {
        return orEmpty(mediaApiSecret);
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
