/** What is known of a person: handed out whole, and erased. */
@NullMarked
package org.lectern.privacy;

import org.jspecify.annotations.NullMarked;
