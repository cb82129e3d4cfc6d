package org.lectern.mail;

/**
 * A message in plain text.
 *
 * @param recipient one e-mail address
 */
public record Mail(String recipient, String subject, String body) {}
