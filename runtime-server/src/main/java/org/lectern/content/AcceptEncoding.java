package org.lectern.content;

import java.util.Locale;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/** Reads {@code Accept-Encoding} (RFC 9110, 12.5.3) for the one question that matters here. */
final class AcceptEncoding {
    private static final int UNSAID = -1;
    private static final int FULL_WEIGHT = 1000;

    private int gzip = UNSAID;
    private int identity = UNSAID;
    private int any = UNSAID;

    private AcceptEncoding() {}

    /**
     * Whether the client takes gzip, and not less gladly than bytes without a coding. A client that sends no such field
     * would have to take anything by the letter; in practice it is one that does not know how to decompress.
     */
    static boolean allowsGzip(HttpFields request) {
        AcceptEncoding accepted = null;
        for (HttpField field : request) {
            if (field.getHeader() == HttpHeader.ACCEPT_ENCODING && field.getValue() != null) {
                accepted = accepted == null ? new AcceptEncoding() : accepted;
                for (String element : field.getValue().split(",", -1)) {
                    accepted.read(element);
                }
            }
        }
        return accepted != null && accepted.gzipWins();
    }

    private boolean gzipWins() {
        int weight = gzip == UNSAID ? any : gzip;
        return weight > 0 && weight >= identity;
    }

    private void read(String element) {
        int semicolon = element.indexOf(';');
        String coding = (semicolon < 0 ? element : element.substring(0, semicolon)).trim();
        int weight = semicolon < 0 ? FULL_WEIGHT : weight(element.substring(semicolon + 1));
        switch (coding.toLowerCase(Locale.ROOT)) {
            case "gzip", "x-gzip" -> gzip = Math.max(gzip, weight);
            case "identity" -> identity = weight;
            case "*" -> any = weight;
            default -> {}
        }
    }

    /** In thousandths (12.4.2). What cannot be read counts as 0: plain bytes are what every client can read. */
    private static int weight(String parameter) {
        String[] nameAndValue = parameter.split("=", 2);
        if (nameAndValue.length < 2 || !nameAndValue[0].trim().equalsIgnoreCase("q")) {
            return 0;
        }
        String value = nameAndValue[1].trim();
        if (!value.matches("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?")) {
            return 0;
        }
        return (int) Math.round(Double.parseDouble(value) * FULL_WEIGHT);
    }
}
