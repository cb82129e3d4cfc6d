package org.lectern.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lectern.TestServer;
import org.lectern.account.Person;

/** A person at a browser of their own. */
final class Visitor implements AutoCloseable {
    private final URI application;
    private final URI content;
    private final BrowserContext context;
    private final Calls calls;
    private final Page page;
    private final List<String> faults = new ArrayList<>();

    private Visitor(URI application, URI content, NewContextOptions options, boolean listening) {
        this.application = application;
        this.content = content;
        this.context = Chromium.browser().newContext(options);
        this.calls = listening ? Calls.in(context) : Calls.unheard();
        context.onWebError(error -> note(error.error()));
        this.page = context.newPage();
    }

    /** Before the sign-in page. */
    static Visitor arrive(TestServer server) {
        return arrive(server, new NewContextOptions());
    }

    static Visitor arrive(TestServer server, NewContextOptions options) {
        return arrive(new Visitor(server.application(), server.content(), options, true));
    }

    /** Whose content is not listened to: it may say more than the ear of the test can take. */
    static Visitor unheard(URI application, URI content) {
        return arrive(new Visitor(application, content, new NewContextOptions(), false));
    }

    private static Visitor arrive(Visitor visitor) {
        visitor.page.navigate(visitor.application.toString());
        return visitor;
    }

    /** Signed in, on the page that this brings them to. */
    static Visitor signedIn(TestServer server, Person person) {
        return arrive(server).signIn(person);
    }

    Visitor signIn(Person person) {
        page.getByLabel("E-mail").fill(person.email());
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(TestServer.PASSWORD);
        page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
        page.getByRole(AriaRole.BUTTON, named("Sign out")).waitFor();
        return this;
    }

    /** From My courses into the player of the only course there: Start, Resume or Review. */
    Player launch() {
        page.navigate(application.toString());
        page.locator(".card button").first().waitFor();
        return player(page, () -> page.locator(".card button").first().click());
    }

    /** The player that a step in this tab leads to. */
    Player player(Page tab, Runnable step) {
        var player = new Player(tab, calls);
        step.run();
        tab.waitForURL(Pattern.compile(Pattern.quote(content.toString()) + "/?player/.*"));
        return player;
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    Calls calls() {
        return calls;
    }

    /** Errors that nobody caught in our own scripts; content's are its own affair. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    private void note(String error) {
        var place = error.lines().filter(line -> line.contains("http")).findFirst().orElse("");
        if (!place.contains("/content/")) {
            faults.add(error);
        }
    }

    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    @Override
    public void close() {
        try {
            context.close();
        } catch (PlaywrightException e) {
            // Content that says its last words while the browser goes: nobody is there to hear that they were heard.
            if (!e.getClass().getSimpleName().equals("TargetClosedError")) {
                throw e;
            }
        }
    }
}
