/** A real PostgreSQL that Lectern starts itself: the default database, and the one that tests use. */
@NullMarked
package org.lectern.database.embedded;

import org.jspecify.annotations.NullMarked;
