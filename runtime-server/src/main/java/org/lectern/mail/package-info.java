/** Mail that the server sends: written down with what caused it, sent afterwards. */
@NullMarked
package org.lectern.mail;

import org.jspecify.annotations.NullMarked;
