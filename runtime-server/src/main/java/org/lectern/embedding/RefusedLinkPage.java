package org.lectern.embedding;

import org.jspecify.annotations.Nullable;
import org.lectern.http.ProblemException;

/** What somebody sees whose link opens nothing: why, and the way back. Without a script, as it may stand in a frame. */
final class RefusedLinkPage {
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta name="color-scheme" content="light dark">
              <title>This link does not open</title>
              <link rel="icon" href="/app/icon.svg" type="image/svg+xml">
              <link rel="stylesheet" href="/app/app.css">
            </head>
            <body>
              <main>
                <div class="empty">
                  <h1>This link does not open</h1>
                  <p>%s</p>
                  <p>%s</p>
                </div>
              </main>
            </body>
            </html>
            """;
    private static final String WAY_BACK = "<a class=\"button primary\" href=\"%s\" target=\"_top\">Back</a>";

    private RefusedLinkPage() {}

    /** @param wayBack an address that was checked when the link was made; null for none */
    static String of(ProblemException refused, @Nullable String wayBack) {
        var back = wayBack == null
                ? "Go back to where you found it, and open the course there again."
                : WAY_BACK.formatted(escaped(wayBack));
        return PAGE.formatted(escaped(String.valueOf(refused.getMessage())), back);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
