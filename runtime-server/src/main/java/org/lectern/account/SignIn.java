package org.lectern.account;

/** A new session: the token for the cookie, and whose it is. */
public record SignIn(SecretToken token, Person person) {}
