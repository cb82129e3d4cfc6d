/**
 * SCORM 2004 sequencing and navigation (SN, 4th Edition), whole and pure: no clock, no database, no HTTP.
 *
 * <p>The shape: a {@link org.lectern.sequencing.CourseDefinition} is made from a manifest's organisation and can be kept
 * as JSON; an {@link org.lectern.sequencing.ActivityTree} is built from it and is immutable, so that one serves every
 * learner. What sequencing knows of one learner in one course is a {@link org.lectern.sequencing.SequencingState}; what
 * outlives the course is a {@link org.lectern.sequencing.LearnerState}. Both are values that go into JSON and back.
 *
 * <p>{@link org.lectern.sequencing.Sequencer} has the functions. A navigation is one call: tree, state, learner state,
 * request, run-time data of the content that is left, and the time go in; a new state, a new learner state and what
 * follows (a delivery, an ending, or why there is neither) come out. Whoever calls stores both states in the transaction
 * in which the content's last commit is stored.
 *
 * <pre>
 * start of a session   Sequencer.begin(state)                               → START or RESUME_ALL; or the learner chooses
 *                      Sequencer.navigate(…, request, null, now)            → Answer
 * delivery             Sequencer.launch(tree, state, learner, now)          → what the data model starts with
 *                      Sequencer.validity(tree, state, learner, now)        → controls and adl.nav.request_valid
 *                      Sequencer.outline(tree, state, learner, now)         → the table of contents
 * commit               Sequencer.track(tree, state, learner, data, now)     → Tracked; then validity and outline again
 * its last commit      Sequencer.finish(tree, state, learner, data, suspended, now) → the same, rolled up
 * end of the content   Sequencer.requestAfter(exit, navRequest, chosen)     → the request, null for none
 *                      Sequencer.navigate(…, request, data, now)            → Answer
 * </pre>
 *
 * <p>Every process of the specification is a small class that bears its number; {@code docs/sequencing.md} lists them.
 */
@NullMarked
package org.lectern.sequencing;

import org.jspecify.annotations.NullMarked;
