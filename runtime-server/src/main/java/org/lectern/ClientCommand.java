package org.lectern;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.client.Client;
import org.lectern.client.ClientKind;
import org.lectern.client.ClientScope;
import org.lectern.client.NewClient;
import org.lectern.config.ServiceOptions;
import org.lectern.http.PageRequest;
import org.lectern.http.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lectern client}: programs that use the interface, for whoever runs the server. */
@Command(
        name = "client",
        description = "Makes, lists and revokes OAuth2 clients and API keys.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ClientCommand.Create.class, ClientCommand.ListAll.class, ClientCommand.Revoke.class})
final class ClientCommand {
    private static final int PAGE = 100;

    private static int with(ServiceOptions options, ToIntFunction<Services> work) {
        try (var services = Services.open(options)) {
            return work.applyAsInt(services);
        }
    }

    /** {@code lectern client create}. */
    @Command(
            name = "create",
            description = "Makes a client and shows its secret once.",
            mixinStandardHelpOptions = true)
    static final class Create implements Callable<Integer> {
        @Mixin
        private ServiceOptions options = new ServiceOptions();

        @Parameters(paramLabel = "NAME", description = "What people know it by.")
        private String name = "";

        @Option(names = "--api-key", description = "An API key rather than an OAuth2 client.")
        private boolean apiKey;

        @Option(
                names = "--organization",
                paramLabel = "SLUG",
                description = "The organisation whose data it sees (default: the whole platform).")
        private @Nullable String organization;

        @Option(
                names = "--scope",
                required = true,
                split = ",",
                paramLabel = "SCOPE",
                description = "What it may do, such as completions:read; several are separated by commas.")
        private List<String> scopes = List.of();

        @Override
        public Integer call() {
            var wanted = scopes.stream().map(Create::scope).toList();
            return with(options, services -> {
                var slug = organization;
                var organizationId = slug == null ? null : organization(services, slug);
                var kind = apiKey ? ClientKind.API_KEY : ClientKind.OAUTH2;
                var issued =
                        services.integrations.clients.create(null, new NewClient(name, kind, organizationId, wanted));
                System.out.println("Created client " + issued.clientId());
                System.out.println("Secret, shown this once: " + issued.secret());
                return 0;
            });
        }

        /** A mistyped name must not become an organisation of its own, with a client that sees nothing. */
        private static UUID organization(Services services, String slug) {
            return services.accounts
                    .organizationBySlug(slug)
                    .orElseThrow(() -> ProblemException.invalid(
                            "organization", "There is no organisation with the slug " + slug + "."));
        }

        private static ClientScope scope(String word) {
            try {
                return ClientScope.of(word);
            } catch (IllegalArgumentException e) {
                throw ProblemException.invalid("scope", String.valueOf(e.getMessage()));
            }
        }
    }

    /** {@code lectern client list}. */
    @Command(name = "list", description = "Lists all clients.", mixinStandardHelpOptions = true)
    static final class ListAll implements Callable<Integer> {
        @Mixin
        private ServiceOptions options = new ServiceOptions();

        @Override
        public Integer call() {
            return with(options, services -> {
                @Nullable String next = null;
                do {
                    var page = services.integrations.clients.clients(null, PageRequest.of(PAGE, next, 1));
                    page.items().forEach(client -> System.out.println(line(client)));
                    next = page.next();
                } while (next != null);
                return 0;
            });
        }

        private static String line(Client client) {
            var scopes = client.scopes().stream().map(ClientScope::word).collect(Collectors.joining(","));
            var state = client.revokedAt() != null
                    ? "revoked " + client.revokedAt()
                    : client.lastUsedAt() == null ? "never used" : "last used " + client.lastUsedAt();
            var organization = client.organizationId() == null ? "platform" : client.organizationId();
            return String.join(
                    "  ",
                    client.id().toString(),
                    client.kind().name(),
                    client.secretPrefix() + "…",
                    organization.toString(),
                    scopes,
                    state,
                    client.name());
        }
    }

    /** {@code lectern client revoke}. */
    @Command(name = "revoke", description = "Takes a client's power away.", mixinStandardHelpOptions = true)
    static final class Revoke implements Callable<Integer> {
        @Mixin
        private ServiceOptions options = new ServiceOptions();

        @Parameters(paramLabel = "ID", description = "The client's id.")
        private UUID id = new UUID(0, 0);

        @Override
        public Integer call() {
            return with(options, services -> {
                var client = services.integrations.clients.revoke(null, id);
                System.out.println("Revoked " + client.name() + " on " + client.revokedAt());
                return 0;
            });
        }
    }
}
