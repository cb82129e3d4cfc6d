/**
 * Plays conformance cases of SCORM 2004 4th edition against a running server, as {@code docs/conformance.md} describes: a
 * {@link org.lectern.conformance.CaseRunner} has a {@link org.lectern.conformance.Learner} take the course of a case in
 * the player, in Chromium or in GraalJS, and a {@link org.lectern.conformance.Judge} says what was wrong.
 */
package org.lectern.conformance;
