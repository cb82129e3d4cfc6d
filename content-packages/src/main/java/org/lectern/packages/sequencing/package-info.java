/**
 * The sequencing definition model of an activity (SCORM 2004 SN, chapter 3; IMS Simple Sequencing with ADL's
 * extensions), as records with every default filled in: what the manifest says, without any behaviour.
 *
 * <p>The records have only plain components, so that they go into JSON and back as they are: never rename a component.
 */
@NullMarked
package org.lectern.packages.sequencing;

import org.jspecify.annotations.NullMarked;
