package org.lectern.media;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.http.ProblemException;

/** A media host that browsers upload to by themselves, with a signature of ours: Cloudinary's upload API. */
public final class MediaHost {
    private static final String DELIVERY = "https://res.cloudinary.com";

    private final Clock clock;
    private final String cloud;
    private final String apiKey;
    private final String secret;

    /** Switched off where one of the three is empty. */
    public MediaHost(Clock clock, String cloud, String apiKey, String secret) {
        this.clock = requireNonNull(clock);
        this.cloud = requireNonNull(cloud);
        this.apiKey = requireNonNull(apiKey);
        this.secret = requireNonNull(secret);
    }

    /**
     * What a browser sends with its upload; good for an hour.
     *
     * @throws ProblemException {@code MEDIA_HOST_OFF}
     */
    UploadSignature sign(SignatureRequest request) {
        if (cloud.isEmpty() || apiKey.isEmpty() || secret.isEmpty()) {
            throw ProblemException.conflict(
                    "MEDIA_HOST_OFF",
                    "No media host is configured. Upload videos to /api/media, or start the server with --media-cloud,"
                            + " --media-api-key and --media-api-secret.");
        }
        var wanted = request.checked();
        var signed = new TreeMap<String, String>(
                Map.of("timestamp", String.valueOf(clock.instant().getEpochSecond())));
        if (wanted.publicId() != null) {
            signed.put("public_id", wanted.publicId());
        }
        if (wanted.folder() != null) {
            signed.put("folder", wanted.folder());
        }
        return new UploadSignature(
                "https://api.cloudinary.com/v1_1/" + cloud + "/video/upload", cloud, apiKey, signed, signature(signed));
    }

    /** Where a video of that public id is read; null where there is no host. */
    public @Nullable String address(String publicId) {
        return cloud.isEmpty() ? null : DELIVERY + "/" + cloud + "/video/upload/" + publicId;
    }

    /** The origin that videos are read from; empty where there is no host. */
    public String origin() {
        return cloud.isEmpty() ? "" : DELIVERY;
    }

    /** Whether videos are read from there. */
    public boolean serves(String url) {
        return !cloud.isEmpty() && url.startsWith(DELIVERY + "/");
    }

    /** The parameters in order, then the secret, as Cloudinary has it. */
    private String signature(SortedMap<String, String> parameters) {
        var text = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&"));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest((text + secret).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
