/** Collects what a reader has to say about a manifest. Used by the manifest reader only. */
@NullMarked
package org.lectern.packages.manifest.report;

import org.jspecify.annotations.NullMarked;
