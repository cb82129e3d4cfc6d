package org.lectern.quiz;

/** The names are those of JSON. */
public enum QuestionType {
    /** One option is right. */
    MULTIPLE_CHOICE,
    /** All the right options, and no other, have to be selected. */
    MULTIPLE_SELECT,
    /** A text of the learner's own, which nobody grades. */
    OPEN;

    boolean isGraded() {
        return this != OPEN;
    }
}
