package org.lectern.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an origin as browsers write it: scheme, host in small letters, and the port unless it is the scheme's own. */
final class Origin implements ITypeConverter<URI> {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    @Override
    public URI convert(String value) {
        var text = value.strip();
        if (text.isEmpty()) {
            return URI.create("");
        }
        try {
            return origin(new URI(text));
        } catch (URISyntaxException e) {
            throw mistake(value);
        }
    }

    private static URI origin(URI uri) throws URISyntaxException {
        var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        var host = uri.getHost();
        var path = uri.getRawPath();
        if (!(scheme.equals("http") || scheme.equals("https"))
                || host == null
                || uri.getRawUserInfo() != null
                || !(path == null || path.isEmpty() || path.equals("/"))
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null) {
            throw mistake(uri.toString());
        }
        var usual = scheme.equals("https") ? HTTPS : HTTP;
        var port = uri.getPort() == usual ? -1 : uri.getPort();
        return new URI(scheme, null, host.toLowerCase(Locale.ROOT), port, null, null, null);
    }

    private static TypeConversionException mistake(String value) {
        return new TypeConversionException("'" + value
                + "' is not an address such as https://learn.example.org, with nothing" + " behind host and port");
    }
}
