package org.lectern.config;

/** A setting that cannot be, or cannot be together with another: a mistake on the command line. The message names the option. */
public final class MistakenSettingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MistakenSettingException(String message) {
        super(message);
    }
}
