package org.lectern.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.function.Predicate;

/** The player's page. */
final class Player {
    private final Page page;
    private final Calls calls;

    Player(Page page, Calls calls) {
        this.page = page;
        this.calls = calls;
    }

    Page page() {
        return page;
    }

    /** The content's document. */
    FrameLocator content() {
        return page.frameLocator("#place iframe");
    }

    Locator find(String selector) {
        return content().locator(selector);
    }

    /** Clicks something of the content's own. */
    Player click(String selector) {
        find(selector).click();
        return this;
    }

    Player next() {
        page.locator("#next").click();
        return this;
    }

    Player choose(String lecture) {
        page.locator("#outline-list button").filter(new Locator.FilterOptions().setHasText(lecture)).click();
        return at(lecture);
    }

    /** Waits until a lecture is open. */
    Player at(String lecture) {
        assertThat(page.locator("#lecture-title")).hasText(lecture);
        page.locator("#place iframe").waitFor();
        return this;
    }

    /** Waits until the newest session has what is asked for. */
    Session until(Predicate<Session> wanted) {
        page.waitForCondition(() -> !calls.sessions().isEmpty() && wanted.test(calls.last()));
        return calls.last();
    }

    Player saved() {
        assertThat(page.locator("#save")).hasAttribute("data-state", "saved");
        return this;
    }

    Locator panel(String kind) {
        return page.locator(".panel[data-panel=" + kind + "]");
    }

    /** Leaves for My courses: everything has reached the server by then. */
    void exit() {
        page.locator("#exit").click();
        page.waitForURL(url -> !url.contains("/player/"));
    }
}
