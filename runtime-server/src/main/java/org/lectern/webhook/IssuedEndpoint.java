package org.lectern.webhook;

/** An endpoint with the secret that its messages are signed with, which nobody can read again. */
public record IssuedEndpoint(String secret, Endpoint endpoint) {
    /** Never the secret: it must not reach a log. */
    @Override
    public String toString() {
        return "IssuedEndpoint[" + endpoint.id() + "]";
    }
}
