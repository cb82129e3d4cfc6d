package org.lectern.oidc;

import static java.util.Objects.requireNonNull;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.text.ParseException;
import java.util.HashSet;
import java.util.Set;

/** Checks ID tokens (OpenID Connect Core 1.0, section 3.1.3.7). */
final class IdTokens {
    /** Signatures of the provider's own keys alone: neither "none" nor one made with a secret that we know as well. */
    private static final Set<JWSAlgorithm> ALGORITHMS = algorithms();

    private final OidcSettings settings;
    private final Provider provider;

    IdTokens(OidcSettings settings, Provider provider) {
        this.settings = requireNonNull(settings);
        this.provider = requireNonNull(provider);
    }

    private static Set<JWSAlgorithm> algorithms() {
        var all = new HashSet<>(JWSAlgorithm.Family.RSA);
        all.addAll(JWSAlgorithm.Family.EC);
        return Set.copyOf(all);
    }

    /**
     * Who it says that has signed in.
     *
     * @throws IOException if it is not to be believed, or the provider's keys cannot be had
     */
    ExternalIdentity identity(String idToken, String nonce) throws IOException {
        var expected = new JWTClaimsSet.Builder()
                .issuer(settings.issuer().toString())
                .claim("nonce", nonce)
                .build();
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, provider.keys()));
        processor.setJWTClaimsSetVerifier(
                new DefaultJWTClaimsVerifier<>(settings.clientId(), expected, Set.of("sub", "exp", "iat")));
        try {
            return identity(processor.process(idToken, null));
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw new IOException("The provider's ID token is not to be believed: " + e.getMessage(), e);
        }
    }

    private ExternalIdentity identity(JWTClaimsSet claims) throws ParseException, IOException {
        var party = claims.getStringClaim("azp");
        if (party == null ? claims.getAudience().size() > 1 : !party.equals(settings.clientId())) {
            throw new IOException("The provider's ID token was given to somebody else");
        }
        return new ExternalIdentity(
                claims.getIssuer(),
                claims.getSubject(),
                claims.getStringClaim("email"),
                // Some providers write the truth as a text.
                "true".equals(String.valueOf(claims.getClaim("email_verified"))),
                claims.getStringClaim("name"));
    }
}
