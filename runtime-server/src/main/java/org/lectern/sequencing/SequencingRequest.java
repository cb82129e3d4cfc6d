package org.lectern.sequencing;

/** The sequencing requests (SN 4.8). */
enum SequencingRequest {
    START,
    RESUME_ALL,
    CONTINUE,
    PREVIOUS,
    CHOICE,
    JUMP,
    RETRY,
    EXIT
}
