package org.lectern.quiz;

/**
 * What is wrong, and where.
 *
 * @param place such as {@code questions[2].options}
 */
public record QuizFault(String place, String message) {}
