/** Jetty, Jersey, JSON and the one shape of every error. Knows no feature. */
@NullMarked
package org.lectern.http;

import org.jspecify.annotations.NullMarked;
