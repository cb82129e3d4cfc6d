package org.lectern.importing;

/** How an import stands; the names are the database's and REST's. */
public enum ImportState {
    RUNNING,
    SUCCEEDED,
    FAILED
}
