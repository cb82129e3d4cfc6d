/** The database: where it is, its schema, transactions, and the mappers that hold every SQL statement. */
@NullMarked
package org.lectern.database;

import org.jspecify.annotations.NullMarked;
