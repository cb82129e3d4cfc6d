/** What other systems are told: endpoints, events, and deliveries until they have arrived or were given up. */
@NullMarked
package org.lectern.webhook;

import org.jspecify.annotations.NullMarked;
