package org.lectern.embedding;

/**
 * What a request that creates or gets came to.
 *
 * @param isNew whether there was no such thing before
 */
record Made<T>(T thing, boolean isNew) {
    /** 201 or 200. */
    int status() {
        return isNew ? 201 : 200;
    }
}
