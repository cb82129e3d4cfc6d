package org.lectern.outbound;

/**
 * What an address has answered.
 *
 * @param excerpt the beginning of the body, as text
 */
public record OutboundAnswer(int status, String excerpt) {
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    public boolean isRedirect() {
        return status >= 300 && status < 400;
    }
}
