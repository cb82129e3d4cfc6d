/** Sign-in by an OpenID Connect provider: the authorization code flow with PKCE. */
@NullMarked
package org.lectern.oidc;

import org.jspecify.annotations.NullMarked;
