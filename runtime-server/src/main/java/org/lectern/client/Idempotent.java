package org.lectern.client;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource method that changes something: a request with an {@code Idempotency-Key} is carried out once, and answered
 * the same however often it is sent in 24 hours. Not for answers that hold a secret which is otherwise stored hashed: the
 * answer is kept.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
