/**
 * What a lesson's data model says about the lesson, and what the lessons say about the course. Pure: no SQL, no clock,
 * no HTTP.
 */
@NullMarked
package org.lectern.runtime.outcome;

import org.jspecify.annotations.NullMarked;
