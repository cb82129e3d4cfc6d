/**
 * A browser without a browser: enough of one for the project's own modules, which run in GraalJS and speak real HTTP with
 * a running server.
 *
 * <p>A {@link org.lectern.testing.js.Device} has a {@code localStorage} and a network, and opens
 * {@link org.lectern.testing.js.Tab tabs}; a {@link org.lectern.testing.js.LearnerSession} is a learner in one of them. A
 * tab may be killed without a warning; the next one on the same device finds what it left in storage.
 */
package org.lectern.testing.js;
