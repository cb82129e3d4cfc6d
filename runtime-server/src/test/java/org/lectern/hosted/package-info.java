/** PostgreSQL as hosts offer it: over TLS, behind a pooler, and not always there. */
package org.lectern.hosted;
