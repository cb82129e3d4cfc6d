package org.lectern.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lectern.TestLinks;
import org.lectern.TestServer;
import org.lectern.account.Role;

/** The pages that mails lead to, and the one that asks for such a mail. */
class EntranceBrowserTest {
    private static final TestServer SERVER = TestServer.start("--registration-organization=sunshine-childcare");
    private static final UUID ORGANIZATION = SERVER.organization("sunshine-childcare");

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void aForgottenPassword() {
        var person = SERVER.person(Role.LEARNER, ORGANIZATION);
        try (var visitor = Visitor.arrive(SERVER)) {
            var page = visitor.page();
            page.getByRole(AriaRole.LINK, Visitor.named("Forgot your password?")).click();
            button(page, "Send me a link").click();
            assertThat(page.locator("#email-error")).hasText("Enter your e-mail address.");
            page.getByLabel("E-mail").fill(person.email());
            button(page, "Send me a link").click();
            heading(page, "Look into your mail").waitFor();

            page.navigate(TestLinks.link(SERVER.mailTo(person.email())));
            skip(page);
            page.getByLabel("New password").fill("short");
            button(page, "Save password").click();
            assertThat(page.locator("#password-error")).containsText("at least 8");
            page.getByLabel("New password").fill(TestServer.PASSWORD);
            button(page, "Save password").click();
            heading(page, "Your password is set").waitFor();
            page.getByRole(AriaRole.LINK, Visitor.named("Sign in")).click();
            visitor.signIn(person);

            page.navigate(TestLinks.link(SERVER.mailTo(person.email())));
            page.getByLabel("New password").fill(TestServer.PASSWORD);
            button(page, "Save password").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("used already");
            assertThat(page.locator("#password-error")).isEmpty();

            // Only what is behind the # differs: the browser keeps the document.
            skip(page);
            SERVER.anonymous().post("/api/auth/forgot-password", Map.of("email", person.email()));
            page.navigate(TestLinks.link(SERVER.mailTo(person.email())));
            assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
            page.getByLabel("New password").fill(TestServer.PASSWORD);
            button(page, "Save password").click();
            heading(page, "Your password is set").waitFor();
            assertEquals(List.of(), visitor.faults());
        }
    }

    @Test
    void anInvitation() {
        SERVER.superAdmin()
                .post("/api/organizations/" + ORGANIZATION + "/invitations", Map.of("email", "lin@entrance.example"))
                .expect(201);
        var link = TestLinks.link(SERVER.mailTo("lin@entrance.example"));
        try (var visitor = Visitor.arrive(SERVER)) {
            var page = visitor.page();
            page.navigate(link);
            heading(page, "Welcome to sunshine-childcare").waitFor();
            button(page, "Begin").click();
            assertThat(page.locator("#name-error")).hasText("Enter your name.");
            page.getByLabel("Your name").fill("Lin");
            page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(TestServer.PASSWORD);
            button(page, "Begin").click();
            page.waitForURL(Pattern.compile(".*/"));
            assertThat(page.locator(".person-name")).hasText("Lin");

            page.navigate(link);
            heading(page, "This link does not work").waitFor();
            assertEquals(List.of(), visitor.faults());
        }
    }

    @Test
    void anAddressThatIsConfirmed() {
        var person = SERVER.person(Role.LEARNER, ORGANIZATION);
        SERVER.signedIn(person).post("/api/auth/verify-email/send", Map.of()).expect(204);
        try (var visitor = Visitor.arrive(SERVER)) {
            var page = visitor.page();
            page.navigate(TestLinks.link(SERVER.mailTo(person.email())));
            skip(page);
            button(page, "Confirm").click();
            heading(page, "Thank you").waitFor();

            page.reload();
            button(page, "Confirm").click();
            heading(page, "This link does not work").waitFor();
            assertEquals(List.of(), visitor.faults());
        }
    }

    @Test
    void somebodyWhoRegisters() {
        try (var visitor = Visitor.arrive(SERVER)) {
            var page = visitor.page();
            page.getByRole(AriaRole.LINK, Visitor.named("Ask for an account")).click();
            page.getByLabel("Name").fill("Ned");
            page.getByLabel("E-mail").fill("ned@entrance.example");
            button(page, "Send me a link").click();
            heading(page, "Look into your mail").waitFor();

            page.navigate(TestLinks.link(SERVER.mailTo("ned@entrance.example")));
            assertThat(page.getByLabel("Your name")).hasValue("Ned");
            assertEquals(List.of(), visitor.faults());
        }
    }

    @Test
    void whatWentWrongAtAProviderIsSaid() {
        try (var visitor = Visitor.arrive(SERVER)) {
            visitor.page().navigate(SERVER.application() + "/sign-in?problem=NO_ACCOUNT");

            assertThat(visitor.page().getByRole(AriaRole.ALERT)).containsText("There is no account");
        }
    }

    @Test
    void whoIsLockedOutReadsForHowLong() {
        var person = SERVER.person(Role.LEARNER, ORGANIZATION);
        for (int n = 0; n < 10; n++) {
            SERVER.anonymous().signIn(person.email(), "wrong").expect(401);
        }
        try (var visitor = Visitor.arrive(SERVER)) {
            var page = visitor.page();
            page.getByLabel("E-mail").fill(person.email());
            page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                    .fill(TestServer.PASSWORD);
            button(page, "Sign in").click();

            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Try again in 15 minutes");
        }
    }

    /** As who has no mouse does first; it has an address of its own. */
    private static void skip(Page page) {
        page.getByRole(AriaRole.LINK, Visitor.named("Skip to content")).press("Enter");
        page.waitForURL(Pattern.compile(".*#main"));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, Visitor.named(name));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, Visitor.named(name));
    }
}
