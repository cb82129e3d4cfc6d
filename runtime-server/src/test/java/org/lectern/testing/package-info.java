/** What tests speak to a running server with. */
package org.lectern.testing;
