package org.lectern.client;

/**
 * A client with its secret, which nobody can read again.
 *
 * @param clientId for the token endpoint; the client's id
 * @param secret {@code client_secret} of the token endpoint, or the API key
 */
public record IssuedClient(String clientId, String secret, Client client) {
    /** Never the secret: it must not reach a log. */
    @Override
    public String toString() {
        return "IssuedClient[" + clientId + "]";
    }
}
