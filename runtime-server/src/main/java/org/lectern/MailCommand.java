package org.lectern;

import org.lectern.config.ServiceOptions;
import org.lectern.mail.Outbox;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lectern mail …}. */
@Command(
        name = "mail",
        description = "Mail that was given up.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class MailCommand {
    @Command(
            name = "retry",
            description = "Has a running server try every mail again that was given up after ten tries.",
            mixinStandardHelpOptions = true)
    int retry(@Mixin ServiceOptions options) {
        try (var services = Services.open(options)) {
            var mails = services.database.transaction(Outbox::retryGivenUp);
            System.out.println(
                    mails == 0
                            ? "No mail was given up."
                            : "Mails that a running server tries again within seconds: " + mails);
            return 0;
        }
    }
}
