/**
 * From bytes to canonical SAX events: decoding, hardening, limits, and one namespace and spelling for every name of any
 * SCORM version. Used by the manifest reader only.
 */
@NullMarked
package org.lectern.packages.manifest.xml;

import org.jspecify.annotations.NullMarked;
