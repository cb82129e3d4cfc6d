package org.lectern.importing;

/** How far an import is; the names are the database's and REST's. */
public enum ImportPhase {
    /** The upload is still coming in. */
    RECEIVING,
    /** Every entry is proved whole while the archive is written anew. */
    CHECKING,
    /** The manifest is read. */
    READING,
    /** Archive and course are made permanent. */
    STORING,
    DONE
}
