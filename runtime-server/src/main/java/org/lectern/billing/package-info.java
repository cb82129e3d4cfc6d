/** What organisations pay for: checkouts at Stripe, its signed events, refunds, and the books. */
@NullMarked
package org.lectern.billing;

import org.jspecify.annotations.NullMarked;
