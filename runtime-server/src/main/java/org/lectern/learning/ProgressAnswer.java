package org.lectern.learning;

import org.lectern.enrollment.RollUp;

/** Where the learner stands by now: in the lecture, and in the course. */
public record ProgressAnswer(LectureStanding lecture, RollUp.Standing enrollment) {}
