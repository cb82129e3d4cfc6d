package org.lectern.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.account.Role;

/** The description of the REST surface, read and tried in a browser, under the policy of its own page. */
class ApiDocsBrowserTest {
    @Test
    void anEndpointIsFoundReadAndTried() {
        try (var server = TestServer.start();
                var visitor = Visitor.signedIn(server, server.person(Role.SUPER_ADMIN, null))) {
            var page = visitor.page();
            var complaints = new ArrayList<String>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.navigate(server.application() + "/api-docs/");

            page.locator("#operations-tag-Catalogue").click();
            var list = page.locator("#operations-Catalogue-courseList");
            list.locator(".opblock-summary").click();
            assertThat(list).containsText("items");
            list.locator(".try-out__btn").click();
            list.locator(".execute").click();
            assertThat(list.locator(".live-responses-table .response-col_status").last()).containsText("200");

            assertEquals(List.of(), complaints);
            assertEquals(List.of(), visitor.faults());
        }
    }
}
