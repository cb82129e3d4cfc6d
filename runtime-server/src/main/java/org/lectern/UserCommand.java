package org.lectern;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.lectern.account.NewPerson;
import org.lectern.account.Role;
import org.lectern.config.ServiceOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lectern user …}. */
@Command(name = "user", description = "Users.", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND")
final class UserCommand {
    @Command(
            name = "create",
            description = "Creates a user; the password is read from the terminal, or from standard input.",
            mixinStandardHelpOptions = true)
    int create(
            @Mixin ServiceOptions options,
            @Option(names = "--name", description = "The name to show.") @Nullable String name,
            @Option(
                            names = "--role",
                            defaultValue = "LEARNER",
                            description = "One of ${COMPLETION-CANDIDATES} (default: LEARNER).")
                    Role role,
            @Option(
                            names = "--organization",
                            paramLabel = "SLUG",
                            defaultValue = "default",
                            description = "The organisation of a learner or corporate admin, created when it is new"
                                    + " (default: default).")
                    String organization,
            @Parameters(paramLabel = "EMAIL", description = "The address to sign in with.") String email)
            throws IOException {
        var password = password();
        try (var services = Services.open(options)) {
            var organizationId =
                    role == Role.SUPER_ADMIN ? null : services.accounts.organization(organization, organization);
            var person = services.accounts.create(
                    new NewPerson(email, password == null ? "" : password, name, role, organizationId));
            System.out.println("Created " + person.email() + ", " + person.role() + ", " + person.id());
            return 0;
        }
    }

    /** A terminal does not show what is typed. Null at the end of the input. */
    @SuppressWarnings("SystemConsoleNull") // A newer Java's console without a terminal reads standard input too.
    private static @Nullable String password() throws IOException {
        var console = System.console();
        if (console != null) {
            var typed = console.readPassword("Password: ");
            return typed == null ? null : new String(typed);
        }
        System.out.println("Password:");
        return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    }
}
