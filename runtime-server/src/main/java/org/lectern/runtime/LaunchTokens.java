package org.lectern.runtime;

import static java.util.Objects.requireNonNull;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import org.lectern.http.ProblemException;
import org.lectern.packages.Standard;

/**
 * The player's own token: a JWT (RFC 7519, HS256) for one launch session and nothing else.
 *
 * <p>It lives long, because a journal may wait for weeks on a device that is offline. It need not be short: a later
 * launch takes its power to commit away.
 */
final class LaunchTokens {
    private static final String AUDIENCE = "lectern:runtime";

    private final MACSigner signer;
    private final MACVerifier verifier;
    private final Clock clock;
    private final Duration lifetime;

    /** @param secret at least 32 bytes, the same on every node */
    LaunchTokens(byte[] secret, Clock clock, Duration lifetime) {
        try {
            this.signer = new MACSigner(secret);
            this.verifier = new MACVerifier(secret);
        } catch (JOSEException e) {
            throw new IllegalArgumentException("The signing secret is too short", e);
        }
        this.clock = requireNonNull(clock);
        this.lifetime = requireNonNull(lifetime);
    }

    String issue(LaunchClaims claims) {
        var body = new JWTClaimsSet.Builder()
                .audience(AUDIENCE)
                .subject(claims.user().toString())
                .jwtID(claims.session().toString())
                .claim("attempt", claims.attempt().toString())
                .claim("enrollment", claims.enrollment().toString())
                .claim("course", claims.course().toString())
                .claim("version", claims.packageVersion().toString())
                .claim("standard", claims.standard().name())
                .expirationTime(Date.from(clock.instant().plus(lifetime)))
                .build();
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), body);
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("HS256 cannot fail on a good secret", e);
        }
        return token.serialize();
    }

    /** @throws ProblemException {@code 401 INVALID_TOKEN} */
    LaunchClaims verify(String token) {
        try {
            var jwt = SignedJWT.parse(token);
            var claims = jwt.getJWTClaimsSet();
            if (!JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm())
                    || !jwt.verify(verifier)
                    || !claims.getAudience().contains(AUDIENCE)
                    || claims.getExpirationTime() == null
                    || claims.getExpirationTime().toInstant().isBefore(clock.instant())) {
                throw invalid();
            }
            return new LaunchClaims(
                    UUID.fromString(claims.getJWTID()),
                    UUID.fromString(claims.getStringClaim("attempt")),
                    UUID.fromString(claims.getStringClaim("enrollment")),
                    UUID.fromString(claims.getSubject()),
                    UUID.fromString(claims.getStringClaim("course")),
                    UUID.fromString(claims.getStringClaim("version")),
                    Standard.valueOf(claims.getStringClaim("standard")));
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static ProblemException invalid() {
        return ProblemException.unauthorized("INVALID_TOKEN", "The launch is no longer valid. Open the course again.");
    }
}
