package org.lectern.client;

/** How a program says who it is. */
public enum ClientKind {
    /** By a token that it gets for its secret (RFC 6749, client credentials). */
    OAUTH2,
    /** By the secret itself, sent along with each request. */
    API_KEY
}
