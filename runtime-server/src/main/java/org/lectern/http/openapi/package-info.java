/** The description of the REST surface, OpenAPI 3.1, made from the resource classes. */
@NullMarked
package org.lectern.http.openapi;

import org.jspecify.annotations.NullMarked;
