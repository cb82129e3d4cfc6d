package org.lectern.client;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.text.ParseException;
import java.time.Instant;
import java.util.UUID;

/** A key that signs tokens from some time on, and verifies them from the day that it is made. */
record SigningKey(ECKey key, Instant signsFrom) {
    /** As it is stored: the private key as a JWK. */
    record Row(String jwk, Instant signsFrom) {}

    /** A new one, P-256. */
    static SigningKey generate(Instant signsFrom) {
        try {
            var key = new ECKeyGenerator(Curve.P_256)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .generate();
            return new SigningKey(key, signsFrom);
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java platform has P-256", e);
        }
    }

    static SigningKey of(Row row) {
        try {
            return new SigningKey(ECKey.parse(row.jwk()), row.signsFrom());
        } catch (ParseException e) {
            throw new IllegalStateException("A stored key cannot be read", e);
        }
    }

    String id() {
        return key.getKeyID();
    }

    /** Never the private key: it must not reach a log. */
    @Override
    public String toString() {
        return "SigningKey[" + id() + "]";
    }
}
