/** Hrefs of a manifest as pure functions: parsing, percent-encoding, path resolution, launch parameters. */
@NullMarked
package org.lectern.packages.manifest.href;

import org.jspecify.annotations.NullMarked;
