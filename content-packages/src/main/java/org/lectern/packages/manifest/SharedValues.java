package org.lectern.packages.manifest;

import java.util.List;
import org.lectern.packages.sequencing.MappedValue;

/** The two attributes of {@code mapInfo} for a value that is shared: whether it is read and whether it is written. */
record SharedValues(MappedValue value, String readAttribute, String writeAttribute) {
    /** Of {@code imsss:mapInfo}. */
    static final List<SharedValues> IMSSS = List.of(
            new SharedValues(MappedValue.SATISFIED_STATUS, "readSatisfiedStatus", "writeSatisfiedStatus"),
            new SharedValues(MappedValue.NORMALIZED_MEASURE, "readNormalizedMeasure", "writeNormalizedMeasure"));

    /** Of {@code adlseq:mapInfo}. */
    static final List<SharedValues> ADLSEQ = List.of(
            new SharedValues(MappedValue.RAW_SCORE, "readRawScore", "writeRawScore"),
            new SharedValues(MappedValue.MIN_SCORE, "readMinScore", "writeMinScore"),
            new SharedValues(MappedValue.MAX_SCORE, "readMaxScore", "writeMaxScore"),
            new SharedValues(MappedValue.COMPLETION_STATUS, "readCompletionStatus", "writeCompletionStatus"),
            new SharedValues(MappedValue.PROGRESS_MEASURE, "readProgressMeasure", "writeProgressMeasure"));
}
