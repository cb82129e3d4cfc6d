package org.lectern.packages.manifest.href;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An href as written, in its parts (RFC 3986, section 3).
 *
 * @param scheme in the case as written, without the colon
 * @param path with its percent escapes; for an absolute URL with the authority in front
 * @param query without the question mark
 * @param fragment without the number sign
 */
public record Href(
        @Nullable String scheme,
        String path,
        @Nullable String query,
        @Nullable String fragment) {
    private static final Pattern SCHEME = Pattern.compile("\\A([A-Za-z][A-Za-z0-9+.-]*):");

    public static Href parse(String written) {
        String rest = written.strip();
        String fragment = after(rest, '#');
        rest = before(rest, '#');
        String query = after(rest, '?');
        rest = before(rest, '?');
        Matcher scheme = SCHEME.matcher(rest);
        return scheme.find()
                ? new Href(scheme.group(1), rest.substring(scheme.end()), query, fragment)
                : new Href(null, rest, query, fragment);
    }

    /** Whether it points into the web: {@code http}, {@code https}, or a host without a scheme. */
    public boolean isWeb() {
        return scheme == null
                ? path.startsWith("//")
                : scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
    }

    /**
     * Adds the {@code parameters} of an item by the rule of SCORM 2004 (CAM, the attribute {@code parameters} of
     * {@code <item>}): leading {@code ?} and {@code &} are dropped; what begins with {@code #} becomes the fragment unless
     * there is one; the rest joins the query. The query goes in front of a fragment, where servers and content look for
     * it.
     */
    public Href plus(@Nullable String parameters) {
        String added = parameters == null ? "" : parameters.strip().replaceAll("\\A[?&]+", "");
        if (added.isEmpty()) {
            return this;
        }
        String addedQuery = before(added, '#');
        String addedFragment = after(added, '#');
        String joined = query == null || query.isEmpty() ? addedQuery : query + '&' + addedQuery;
        return new Href(
                scheme, path, addedQuery.isEmpty() ? query : joined, fragment == null ? addedFragment : fragment);
    }

    /** The query and the fragment with their signs, fit for a URL. */
    public String tail() {
        String queryPart = query == null ? "" : '?' + PercentCoding.encodeIllegal(query);
        return queryPart + (fragment == null ? "" : '#' + PercentCoding.encodeIllegal(fragment));
    }

    /** The whole as a URL, with what no URL may hold percent-encoded. */
    public String url() {
        return (scheme == null ? "" : scheme + ':') + PercentCoding.encodeIllegal(path) + tail();
    }

    private static String before(String text, char sign) {
        int at = text.indexOf(sign);
        return at < 0 ? text : text.substring(0, at);
    }

    private static @Nullable String after(String text, char sign) {
        int at = text.indexOf(sign);
        return at < 0 ? null : text.substring(at + 1);
    }
}
