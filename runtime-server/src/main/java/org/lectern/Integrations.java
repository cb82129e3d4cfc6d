package org.lectern;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.lectern.client.AccessTokens;
import org.lectern.client.AuthorizationServer;
import org.lectern.client.BearerTokens;
import org.lectern.client.ClientFilter;
import org.lectern.client.ClientResource;
import org.lectern.client.ClientService;
import org.lectern.client.ExternalIdResource;
import org.lectern.client.ExternalIds;
import org.lectern.client.IdempotencyFilter;
import org.lectern.client.IdempotentRequests;
import org.lectern.client.SigningKeys;
import org.lectern.client.TokenResource;
import org.lectern.config.IntegrationOptions;
import org.lectern.database.Database;
import org.lectern.embedding.EmbeddedEnrollmentResource;
import org.lectern.embedding.EmbeddedEnrollments;
import org.lectern.embedding.EmbeddedLearnerResource;
import org.lectern.embedding.EmbeddedLearners;
import org.lectern.embedding.LaunchLinkResource;
import org.lectern.embedding.LaunchLinks;
import org.lectern.embedding.ReturnAddresses;
import org.lectern.enrollment.EnrollmentService;
import org.lectern.feed.FeedResource;
import org.lectern.feed.FeedService;
import org.lectern.feed.FeedUpkeep;
import org.lectern.http.RateLimit;
import org.lectern.importing.CourseVersionResource;
import org.lectern.importing.ImportApiResource;
import org.lectern.importing.ImportService;
import org.lectern.importing.PackageDownloads;
import org.lectern.importing.PackageReportResource;
import org.lectern.outbound.AddressGuard;
import org.lectern.outbound.OutboundClient;
import org.lectern.runtime.LaunchService;
import org.lectern.schedule.Schedule;
import org.lectern.webhook.DeliveryResource;
import org.lectern.webhook.DeliveryService;
import org.lectern.webhook.Dispatcher;
import org.lectern.webhook.EndpointResource;
import org.lectern.webhook.EndpointService;
import org.lectern.webhook.WebhookSettings;

/** What other systems connect to: who they are, what they pull, and what they are told. */
final class Integrations {
    /** The statements of these features. */
    static final List<Class<?>> MAPPERS = Stream.of(
                    ClientService.MAPPERS,
                    List.of(FeedService.MAPPER, EmbeddedEnrollments.MAPPER),
                    EndpointService.MAPPERS)
            .<Class<?>>flatMap(List::stream)
            .toList();

    final ClientService clients;

    private final Database database;
    private final EmbeddedLearners learners;
    private final EmbeddedEnrollments enrollments;
    private final Clock clock;
    private final IntegrationOptions options;
    private final SigningKeys signingKeys;
    private final IdempotentRequests idempotentRequests;
    private final FeedService feed;
    private final DeliveryService deliveries;

    Integrations(
            Database database,
            Clock clock,
            Schedule schedule,
            AccountServices people,
            EnrollmentService enrollments,
            IntegrationOptions options) {
        this.learners = new EmbeddedLearners(people.accounts, people.users);
        this.enrollments = new EmbeddedEnrollments(database, clock, enrollments);
        this.database = database;
        this.clock = clock;
        this.options = options;
        this.clients = new ClientService(database, clock);
        this.signingKeys = new SigningKeys(database, clock, options.signingKeyPeriod(), options.tokenLifetime());
        this.idempotentRequests = new IdempotentRequests(database, clock);
        this.feed = new FeedService(database, clock, options.tombstoneDays());
        this.deliveries = new DeliveryService(database, clock);
        var upkeep = new FeedUpkeep(clock, options.tombstoneDays());
        schedule.every(Duration.ofHours(1), "client.signing-keys", signingKeys::rotate);
        schedule.every(Duration.ofHours(1), "client.idempotent-requests", idempotentRequests::purge);
        schedule.every(Duration.ofMinutes(1), "feed.tick", upkeep::tick);
        schedule.every(Duration.ofMinutes(5), "feed.silent-lessons", upkeep::announceSilentLessons);
        schedule.every(Duration.ofHours(6), "feed.purge", upkeep::purge);
        schedule.every(Duration.ofHours(6), "webhook.purge", deliveries::purge);
        schedule.every(Duration.ofHours(6), "embedding.links", mappers -> LaunchLinks.purge(mappers, clock));
    }

    /** What runs by itself: it delivers from {@link Dispatcher#start} on. */
    record Running(List<Object> components, Dispatcher dispatcher, LaunchLinks links, PackageDownloads downloads)
            implements AutoCloseable {
        @Override
        public void close() {
            downloads.close();
            dispatcher.close();
        }
    }

    /** Resources and filters, to be registered with the rest of the application origin's. */
    Running prepare(URI applicationUrl, LaunchService launches, ImportService imports) {
        feed.beginEra();
        var guard = new AddressGuard(options.allowPrivateAddresses());
        var outbound = new OutboundClient(guard, options.webhookTimeout());
        var settings = new WebhookSettings(
                options.webhookTimeout(), options.webhookFirstRetry(), options.webhookGiveUpAfter());
        var downloads = new PackageDownloads(imports, guard, options.importDownloadTime());
        var tokens = new AccessTokens(signingKeys, clock, applicationUrl);
        var bearers = new BearerTokens(database, clock, tokens);
        var returnAddresses = new ReturnAddresses(options.allowPrivateAddresses());
        var links = new LaunchLinks(database, clock, launches, returnAddresses, applicationUrl);
        List<Object> components = List.of(
                new ClientFilter(bearers, new RateLimit(options.requestsPerMinute(), Duration.ofMinutes(1))),
                new IdempotencyFilter(idempotentRequests),
                new TokenResource(bearers, tokens, signingKeys),
                new AuthorizationServer(applicationUrl),
                new ClientResource(clients),
                new ExternalIdResource(new ExternalIds(database)),
                new FeedResource(feed),
                new EndpointResource(new EndpointService(database, clock, guard, outbound)),
                new DeliveryResource(deliveries),
                new ImportApiResource(imports, downloads),
                new PackageReportResource(imports),
                new CourseVersionResource(imports.versions()),
                new EmbeddedLearnerResource(learners),
                new EmbeddedEnrollmentResource(enrollments),
                new LaunchLinkResource(links));
        return new Running(components, new Dispatcher(database, outbound, settings, clock), links, downloads);
    }
}
