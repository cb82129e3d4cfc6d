package org.lectern.conformance;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.lectern.browser.Chromium;

/** The player in Chromium, in a context of its own. */
final class ChromiumPage implements PlayerPage {
    private static final int LOOK_EVERY_MS = 20;

    private final BrowserContext context = Chromium.browser().newContext();
    private final List<String> faults = new ArrayList<>();
    private Page page = newPage();

    private Page newPage() {
        var made = context.newPage();
        made.onPageError(faults::add);
        return made;
    }

    /** In a new tab: the player of the session before may be on its way to another page, and would interrupt. */
    @Override
    public void open(String launchUrl) {
        var before = page;
        page = newPage();
        before.close();
        page.navigate(launchUrl);
    }

    @Override
    public Look look(String selector) {
        return look(page.locator(selector));
    }

    @Override
    public Look lookAtEntry(String title) {
        return look(entry(title));
    }

    private Locator entry(String title) {
        return page.locator("#outline-list button")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(title, new Page.GetByTextOptions().setExact(true))));
    }

    /** In one step, since what is seen may be gone at the next. */
    private static Look look(Locator control) {
        try {
            return Look.valueOf((String) control.evaluateAll("""
                    (nodes) => {
                      const node = nodes.find((one) => one.checkVisibility());
                      if (!node) return 'ABSENT';
                      const refused = node.disabled || node.getAttribute('aria-disabled') === 'true';
                      return refused ? 'DISABLED' : 'ENABLED';
                    }"""));
        } catch (PlaywrightException e) {
            // The page went away meanwhile.
            return Look.ABSENT;
        }
    }

    @Override
    public void press(String selector) {
        page.locator(selector).first().click();
    }

    @Override
    public void pressEntry(String title) {
        entry(title).first().click();
    }

    @Override
    public boolean hasLeft() {
        return !page.url().contains("/player/");
    }

    @Override
    public String content(String function, String argument) {
        try {
            var frame = page.querySelector("#place iframe");
            var content = frame == null ? null : frame.contentFrame();
            return content == null
                    ? ""
                    : (String) content.evaluate(
                            "([name, argument]) => window.sco"
                                    + " ? JSON.stringify(window.sco[name](JSON.parse(argument)) ?? null) : ''",
                            List.of(function, argument));
        } catch (PlaywrightException e) {
            // The frame went away between two looks.
            return "";
        }
    }

    @Override
    public boolean waitFor(BooleanSupplier condition, Duration within) {
        var end = System.nanoTime() + within.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            page.waitForTimeout(LOOK_EVERY_MS);
        }
        return true;
    }

    @Override
    public List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void close() {
        context.close();
    }
}
