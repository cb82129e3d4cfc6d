package org.lectern.packages.manifest;

/** Whether a resource talks to the run-time. The names are stored and sent over REST: never rename one. */
public enum ScormType {
    /** A shareable content object: finds the API and reports through it. */
    SCO,
    /** A mere page: counts as completed once it was shown. */
    ASSET
}
