/**
 * The SCORM data models as the server checks them: which elements content may set, to which values.
 *
 * <p>The rules are those of {@code scorm-api-js/datamodel/*.json}, which the player's JavaScript reads too. Nothing here
 * knows a rule of its own, and a generated test holds the two readers together. Start at {@link
 * org.lectern.runtime.datamodel.DataModel}.
 */
@NullMarked
package org.lectern.runtime.datamodel;

import org.jspecify.annotations.NullMarked;
