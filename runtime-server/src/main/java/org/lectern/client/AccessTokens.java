package org.lectern.client;

import static java.util.Objects.requireNonNull;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Access tokens of clients: JWTs of the profile for them (RFC 9068), ES256. */
public final class AccessTokens {
    private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

    private final SigningKeys keys;
    private final Clock clock;
    private final String issuer;
    private final String audience;

    /** What a good token says. */
    record Claims(UUID client, Set<ClientScope> scopes) {}

    /** @param applicationUrl what the application origin is called, the same on every node */
    public AccessTokens(SigningKeys keys, Clock clock, URI applicationUrl) {
        this.keys = requireNonNull(keys);
        this.clock = requireNonNull(clock);
        this.issuer = issuer(applicationUrl);
        this.audience = issuer + "/api/v1";
    }

    /** The name of whoever signs: the origin without a slash at its end. */
    static String issuer(URI applicationUrl) {
        return applicationUrl.toString().replaceFirst("/+$", "");
    }

    long lifetimeSeconds() {
        return keys.tokenLifetime().toSeconds();
    }

    String issue(Caller client, Collection<ClientScope> scopes) {
        var now = clock.instant();
        var body = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(audience)
                .subject(client.id().toString())
                .claim("client_id", client.id().toString())
                .claim("scope", scopes.stream().map(ClientScope::word).sorted().collect(Collectors.joining(" ")))
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(keys.tokenLifetime())))
                .build();
        var key = keys.signing();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(TYPE)
                .keyID(key.id())
                .build();
        var token = new SignedJWT(header, body);
        try {
            token.sign(new ECDSASigner(key.key()));
        } catch (JOSEException e) {
            throw new IllegalStateException("ES256 cannot fail on a good key", e);
        }
        return token.serialize();
    }

    /** Empty for a token that is not ours or has run out. */
    Optional<Claims> verify(String token) {
        try {
            var jwt = SignedJWT.parse(token);
            var header = jwt.getHeader();
            if (!JWSAlgorithm.ES256.equals(header.getAlgorithm())
                    || !TYPE.equals(header.getType())
                    || header.getKeyID() == null) {
                return Optional.empty();
            }
            var key = keys.find(header.getKeyID());
            var claims = jwt.getJWTClaimsSet();
            var good = key != null
                    && jwt.verify(new ECDSAVerifier(key.key().toECPublicKey()))
                    && issuer.equals(claims.getIssuer())
                    && claims.getAudience().contains(audience)
                    && claims.getExpirationTime() != null
                    && claims.getExpirationTime().toInstant().isAfter(clock.instant());
            return good ? Optional.of(claims(claims)) : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Claims claims(JWTClaimsSet claims) throws ParseException {
        var scopes = Stream.of(claims.getStringClaim("scope").split(" ", -1))
                .flatMap(word -> ClientScope.find(word).stream())
                .collect(Collectors.toUnmodifiableSet());
        return new Claims(UUID.fromString(claims.getSubject()), scopes);
    }
}
