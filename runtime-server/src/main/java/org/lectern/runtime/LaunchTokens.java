package org.lectern.runtime;

import static java.util.Objects.requireNonNull;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.math.BigDecimal;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.lectern.http.ProblemException;
import org.lectern.packages.Standard;
import org.lectern.runtime.outcome.EarlierAttempts;
import org.lectern.runtime.outcome.LessonStatus;
import org.lectern.runtime.values.LaunchMode;

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

    /** @param secret at least 32 bytes, the same on every node */
    LaunchTokens(byte[] secret, Clock clock) {
        try {
            this.signer = new MACSigner(secret);
            this.verifier = new MACVerifier(secret);
        } catch (JOSEException e) {
            throw new IllegalArgumentException("The signing secret is too short", e);
        }
        this.clock = requireNonNull(clock);
    }

    String issue(LaunchClaims claims, Duration lifetime) {
        var body = new JWTClaimsSet.Builder()
                .audience(AUDIENCE)
                .subject(claims.user().toString())
                .jwtID(claims.session().toString())
                .claim("attempt", claims.attempt().toString())
                .claim("enrollment", claims.enrollment().toString())
                .claim("course", claims.course().toString())
                .claim("version", claims.packageVersion().toString())
                .claim("standard", claims.standard().name())
                .claim("mode", claims.mode().name())
                .claim("earlier", earlier(claims.earlier()))
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
        return read(token, clock.instant());
    }

    /**
     * What a token of ours was for, even if it has run out.
     *
     * @throws ProblemException {@code 401 INVALID_TOKEN} for one that is not ours
     */
    LaunchClaims readExpired(String token) {
        return read(token, Instant.MIN);
    }

    private LaunchClaims read(String token, Instant now) {
        try {
            var jwt = SignedJWT.parse(token);
            var claims = jwt.getJWTClaimsSet();
            if (!JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm())
                    || !jwt.verify(verifier)
                    || !claims.getAudience().contains(AUDIENCE)
                    || claims.getExpirationTime() == null
                    || claims.getExpirationTime().toInstant().isBefore(now)) {
                throw invalid();
            }
            return new LaunchClaims(
                    UUID.fromString(claims.getJWTID()),
                    UUID.fromString(claims.getStringClaim("attempt")),
                    UUID.fromString(claims.getStringClaim("enrollment")),
                    UUID.fromString(claims.getSubject()),
                    UUID.fromString(claims.getStringClaim("course")),
                    UUID.fromString(claims.getStringClaim("version")),
                    Standard.valueOf(claims.getStringClaim("standard")),
                    LaunchMode.valueOf(claims.getStringClaim("mode")),
                    earlier(claims.getStringListClaim("earlier")));
        } catch (ParseException | JOSEException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw invalid();
        }
    }

    private static List<String> earlier(EarlierAttempts earlier) {
        var best = earlier.best();
        var score = earlier.score();
        return List.of(
                best == null ? "" : best.word(), score == null ? "" : score.toPlainString(), "" + earlier.timeCs());
    }

    private static EarlierAttempts earlier(List<String> claim) {
        return new EarlierAttempts(
                LessonStatus.of(claim.get(0)).orElse(null),
                claim.get(1).isEmpty() ? null : new BigDecimal(claim.get(1)),
                Long.parseLong(claim.get(2)));
    }

    private static ProblemException invalid() {
        return ProblemException.unauthorized("INVALID_TOKEN", "The launch is no longer valid. Open the course again.");
    }
}
