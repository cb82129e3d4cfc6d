/** Figures: what the dashboards show, and reports by learner and by course. */
@NullMarked
package org.lectern.report;

import org.jspecify.annotations.NullMarked;
