package org.lectern.catalog;

import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;

/** What of an author's HTML is kept: text, its structure, links, pictures and tables. Nothing that runs. */
final class RichText {
    private static final PolicyFactory POLICY = Sanitizers.FORMATTING
            .and(Sanitizers.BLOCKS)
            .and(Sanitizers.LINKS)
            .and(Sanitizers.TABLES)
            .and(new HtmlPolicyBuilder()
                    .allowElements("img", "figure", "figcaption", "hr", "pre", "mark", "dl", "dt", "dd")
                    .allowAttributes("src")
                    .onElements("img")
                    .allowAttributes("alt")
                    .onElements("img")
                    .allowAttributes("lang", "dir", "title")
                    .globally()
                    .allowUrlProtocols("https", "http")
                    .toFactory());

    private RichText() {}

    static String sanitised(String html) {
        return POLICY.sanitize(html);
    }
}
