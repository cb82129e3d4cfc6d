package org.lectern.packages.archive;

/** Told how far a rewrite is. Called often, once for each buffer, so it must be quick. */
@FunctionalInterface
public interface RewriteProgress {
    RewriteProgress NONE = (bytesDone, bytesTotal) -> {};

    /**
     * Reports one step.
     *
     * @param bytesDone of the upload's compressed data
     * @param bytesTotal never changes within one rewrite
     */
    void report(long bytesDone, long bytesTotal);
}
