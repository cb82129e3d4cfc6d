package org.lectern.sequencing;

/** The exceptions of the sequencing processes (SN, appendix C), by the code that the specification gives them. */
public enum Problem {
    NB_2_1_1("NB.2.1-1", "The sequencing session has already begun."),
    NB_2_1_2("NB.2.1-2", "The sequencing session has not begun."),
    NB_2_1_3("NB.2.1-3", "There is no suspended activity to resume."),
    NB_2_1_4("NB.2.1-4", "The activities around the current one are not ordered by flow."),
    NB_2_1_5("NB.2.1-5", "The activities around the current one may only be taken forwards."),
    NB_2_1_6("NB.2.1-6", "There is nothing before the root of the course."),
    NB_2_1_8("NB.2.1-8", "The current activity may not be left by choice."),
    NB_2_1_10("NB.2.1-10", "The activity may not be chosen."),
    NB_2_1_11("NB.2.1-11", "There is no such activity."),
    NB_2_1_12("NB.2.1-12", "The current activity has already ended."),
    TB_2_3_1("TB.2.3-1", "There is no current activity that could end."),
    TB_2_3_2("TB.2.3-2", "The current activity has already ended."),
    TB_2_3_3("TB.2.3-3", "There is nothing to suspend."),
    TB_2_3_4("TB.2.3-4", "The root of the course has no parent that could end."),
    SB_2_1_1("SB.2.1-1", "The last activity has been reached."),
    SB_2_1_2("SB.2.1-2", "The activity has nothing available in it."),
    SB_2_1_3("SB.2.1-3", "The first activity has been reached."),
    SB_2_1_4("SB.2.1-4", "These activities may only be taken forwards."),
    SB_2_2_1("SB.2.2-1", "The activity cannot be entered by flow."),
    SB_2_2_2("SB.2.2-2", "The next activity is not available."),
    SB_2_4_1("SB.2.4-1", "A rule does not let the learner go on yet."),
    SB_2_4_2("SB.2.4-2", "These activities may only be taken forwards."),
    SB_2_4_3("SB.2.4-3", "There is nothing before the root of the course."),
    SB_2_5_1("SB.2.5-1", "The sequencing session has already begun."),
    SB_2_6_1("SB.2.6-1", "The sequencing session has already begun."),
    SB_2_6_2("SB.2.6-2", "There is no suspended activity to resume."),
    SB_2_7_1("SB.2.7-1", "The sequencing session has not begun."),
    SB_2_7_2("SB.2.7-2", "The activities around the current one are not ordered by flow."),
    SB_2_8_1("SB.2.8-1", "The sequencing session has not begun."),
    SB_2_8_2("SB.2.8-2", "The activities around the current one are not ordered by flow."),
    SB_2_9_1("SB.2.9-1", "There is no such activity."),
    SB_2_9_2("SB.2.9-2", "The activity is not part of this attempt."),
    SB_2_9_3("SB.2.9-3", "The activity is hidden from choice."),
    SB_2_9_4("SB.2.9-4", "The activity may not be chosen."),
    SB_2_9_5("SB.2.9-5", "There is no way to the activity."),
    SB_2_9_6("SB.2.9-6", "The activity cannot be entered by choice."),
    SB_2_9_7("SB.2.9-7", "The current activity may not be left by choice."),
    SB_2_9_8("SB.2.9-8", "The activity is too far from the current one to be chosen."),
    SB_2_9_9("SB.2.9-9", "There is nothing in the activity that could be delivered."),
    SB_2_10_1("SB.2.10-1", "The sequencing session has not begun."),
    SB_2_10_2("SB.2.10-2", "An activity that has not ended cannot be retried."),
    SB_2_10_3("SB.2.10-3", "There is nothing in the activity that could be delivered."),
    SB_2_11_1("SB.2.11-1", "The sequencing session has not begun."),
    SB_2_11_2("SB.2.11-2", "The current activity has not ended."),
    SB_2_13_1("SB.2.13-1", "The sequencing session has not begun."),
    DB_1_1_1("DB.1.1-1", "Only a leaf of the tree can be delivered."),
    DB_1_1_2("DB.1.1-2", "There is nothing to deliver."),
    DB_1_1_3("DB.1.1-3", "The activity, or one that contains it, is not available."),
    DB_2_1("DB.2-1", "The current activity has not ended.");

    private final String code;
    private final String description;

    Problem(String code, String description) {
        this.code = code;
        this.description = description;
    }

    /** Such as {@code SB.2.9-4}. */
    public String code() {
        return code;
    }

    /** In plain English, for the learner. */
    public String description() {
        return description;
    }
}
