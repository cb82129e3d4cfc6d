/**
 * Reads the manifest of a SCORM package into an immutable model: {@link org.lectern.packages.manifest.ManifestReader}
 * is the door. What breaks the specification and can be read all the same is reported as an oddity, the rest is refused.
 *
 * <p>Sources: SCORM 1.2 Content Aggregation Model, SCORM 2004 CAM (2nd to 4th edition), IMS Content Packaging 1.1.2 and
 * 1.1.4, IMS Simple Sequencing 1.0.
 */
@NullMarked
package org.lectern.packages.manifest;

import org.jspecify.annotations.NullMarked;
