/** Runs the JavaScript tests of this module in GraalJS, so that the build needs no Node. */
@NullMarked
package org.lectern.scormapi;

import org.jspecify.annotations.NullMarked;
