package org.lectern.mail;

/** A mail, or all mail, was not taken. The message is for the log and the mail's row. */
public final class MailException extends Exception {
    private static final long serialVersionUID = 1L;

    public MailException(String message, Throwable cause) {
        super(message, cause);
    }
}
