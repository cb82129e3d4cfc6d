/** Settings: each is a command-line option and an environment variable. */
@NullMarked
package org.lectern.config;

import org.jspecify.annotations.NullMarked;
