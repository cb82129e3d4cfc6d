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
    /** Sessions that were there before the step that led here. */
    private int before;

    Player(Page page, Calls calls) {
        this.page = page;
        this.calls = calls;
        this.before = calls.sessions().size();
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

    /** Clicks something of the content's own that leads to another lecture. */
    Player jump(String selector) {
        return go(find(selector));
    }

    /** On to the next lecture. */
    Player next() {
        return go(page.locator("#next"));
    }

    Player choose(String lecture) {
        return go(page.locator("#outline-list button").filter(new Locator.FilterOptions().setHasText(lecture)))
                .at(lecture);
    }

    private Player go(Locator step) {
        before = calls.sessions().size();
        step.click();
        return this;
    }

    /** Waits until a lecture is open, and all of its first page is there. */
    Player at(String lecture) {
        assertThat(page.locator("#lecture-title")).hasText(lecture);
        page.locator("#place iframe").waitFor();
        assertThat(page.locator("#stage")).not().hasAttribute("aria-busy", "true");
        return this;
    }

    /** Waits until the lecture that is open has begun a session, and that has what is asked for. */
    Session until(Predicate<Session> wanted) {
        page.waitForCondition(() -> calls.sessions().size() > before && wanted.test(calls.last()));
        return calls.last();
    }

    /** Waits until the lecture that is open has got this when it asked for the element. */
    Player told(String element, String value) {
        until(session -> session.heard(element).filter(value::equals).isPresent());
        return this;
    }

    /** Waits until the lecture that is open has found its API. */
    Player begun() {
        until(session -> session.has("Initialize"));
        return this;
    }

    Player saved() {
        assertThat(page.locator("#save")).hasAttribute("data-state", "saved");
        return this;
    }

    Locator panel(String kind) {
        return page.locator(".panel[data-panel=" + kind + "]");
    }

    /** The tab is closed: its page hears of it, and is gone. */
    void closeTab() {
        page.waitForClose(() -> page.close(new Page.CloseOptions().setRunBeforeUnload(true)));
    }

    /** Leaves for My courses: everything has reached the server by then. */
    void exit() {
        page.locator("#exit").click();
        page.waitForURL(url -> !url.contains("/player/"));
    }
}
