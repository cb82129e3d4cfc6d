/**
 * The canonical manifest as JAXB binds it: strings as written, no rule applied. Used by the manifest reader only.
 *
 * <p>The classes are mutable because JAXB fills them. Their accessors trim, and answer null for what is blank.
 */
@NullMarked
package org.lectern.packages.manifest.binding;

import org.jspecify.annotations.NullMarked;
