package org.lectern.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The one browser of a test run. Everybody in it has a context of their own. */
public final class Chromium {
    /** Two test runs share a machine of two cores, and either may start servers meanwhile. */
    private static final double PATIENCE_MILLIS = 30_000;

    private static final Browser BROWSER = launch();

    private Chromium() {}

    public static Browser browser() {
        return BROWSER;
    }

    private static Browser launch() {
        // The browser is the system's own, so none is downloaded.
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setChromiumSandbox(!System.getProperty("user.name").equals("root"))
                        // Without a GPU, the process that stands in for it only takes time.
                        .setArgs(List.of(
                                "--autoplay-policy=no-user-gesture-required",
                                "--mute-audio",
                                "--disable-gpu",
                                "--disable-software-rasterizer")));
    }
}
