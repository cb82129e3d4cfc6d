/** Programs that use the interface: who they are, what they may, and how their requests are taken once. */
@NullMarked
package org.lectern.client;

import org.jspecify.annotations.NullMarked;
