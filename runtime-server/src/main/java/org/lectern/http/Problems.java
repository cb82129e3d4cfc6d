package org.lectern.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The codes of the errors that a resource method answers with of its own, for its description. What follows from its shape
 * needs no mention: no session, a foreign origin, nobody's id, a body or a query that cannot be read.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Problems {
    String[] value();
}
