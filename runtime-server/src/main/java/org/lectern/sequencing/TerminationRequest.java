package org.lectern.sequencing;

/** The termination requests (SN 4.5) that a navigation request can bring. */
enum TerminationRequest {
    EXIT,
    EXIT_ALL,
    SUSPEND_ALL,
    ABANDON,
    ABANDON_ALL
}
