/** Users, roles, organisations, sign-in and sessions. */
@NullMarked
package org.lectern.account;

import org.jspecify.annotations.NullMarked;
