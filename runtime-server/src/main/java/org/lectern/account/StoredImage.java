package org.lectern.account;

/** A picture of a person, as it was uploaded. */
final class StoredImage {
    private final String mediaType;
    private final byte[] bytes;

    StoredImage(String mediaType, byte[] bytes) {
        this.mediaType = mediaType;
        this.bytes = bytes;
    }

    String mediaType() {
        return mediaType;
    }

    byte[] bytes() {
        return bytes;
    }
}
