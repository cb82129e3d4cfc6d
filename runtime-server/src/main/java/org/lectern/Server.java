package org.lectern;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.server.Handler;
import org.lectern.assignment.AssignmentResource;
import org.lectern.billing.OrganizationBillingResource;
import org.lectern.billing.WebhookResource;
import org.lectern.catalog.CategoryResource;
import org.lectern.catalog.CourseResource;
import org.lectern.catalog.LectureResource;
import org.lectern.catalog.OutlineResource;
import org.lectern.certificate.CertificateResource;
import org.lectern.certificate.CpdResource;
import org.lectern.config.ListenOptions;
import org.lectern.content.ContentKeys;
import org.lectern.content.ContentSettings;
import org.lectern.content.MediaFileHandler;
import org.lectern.content.OpenArchives;
import org.lectern.content.PackageFileHandler;
import org.lectern.embedding.LaunchLinkHandler;
import org.lectern.enrollment.AttemptResource;
import org.lectern.enrollment.EnrollmentResource;
import org.lectern.http.Api;
import org.lectern.http.BodyLimit;
import org.lectern.http.CrossOriginFilter;
import org.lectern.http.HttpServer;
import org.lectern.http.PathHandler;
import org.lectern.http.Redirect;
import org.lectern.http.SecurityHeaders;
import org.lectern.http.WebFiles;
import org.lectern.http.openapi.DocumentResource;
import org.lectern.importing.ImportResource;
import org.lectern.importing.PackageVersionResource;
import org.lectern.learning.LearningResource;
import org.lectern.learning.LearningService;
import org.lectern.media.MediaResource;
import org.lectern.media.UploadResource;
import org.lectern.report.DashboardResource;
import org.lectern.report.ReportResource;
import org.lectern.runtime.ActivityTrees;
import org.lectern.runtime.CommitService;
import org.lectern.runtime.LaunchResource;
import org.lectern.runtime.LaunchService;
import org.lectern.runtime.RuntimeHandler;
import org.lectern.runtime.ServerSecrets;

/** A running server: the services, and the two origins in front of them. */
final class Server implements AutoCloseable {
    private final OpenArchives openArchives;
    private final CommitService commits;
    private final Integrations.Running integrations;
    private final HttpServer http;
    private final URI applicationUrl;
    private final URI contentUrl;

    private Server(
            OpenArchives openArchives,
            CommitService commits,
            Integrations.Running integrations,
            HttpServer http,
            URI applicationUrl,
            URI contentUrl) {
        this.openArchives = openArchives;
        this.commits = commits;
        this.integrations = integrations;
        this.http = http;
        this.applicationUrl = applicationUrl;
        this.contentUrl = contentUrl;
    }

    /** Listens and answers; the schedule is the caller's to start, and the services its to close, after the server. */
    static Server start(Services services, ListenOptions options) throws Exception {
        var http = HttpServer.listen(options.host(), options.port(), options.contentPort());
        try {
            var applicationUrl = options.url().orElse(http.applicationAddress());
            var contentUrl = options.contentUrl().orElse(http.contentAddress());
            var secrets = new ServerSecrets(services.database);
            var keys = new ContentKeys(secrets.get("content-keys"));
            var launches =
                    new LaunchService(services.database, services.clock, contentUrl, secrets.get("launch-tokens"));
            var openArchives =
                    new OpenArchives(services.archives, services.imports::archiveOfVersion, ContentSettings.DEFAULT);
            services.imports.versions().onRelease(openArchives::invalidate);
            var commits = new CommitService(
                    services.database,
                    services.clock,
                    new ActivityTrees(services.database, services.archives),
                    services.completions::completed);
            var integrations = services.integrations.prepare(applicationUrl, launches, services.imports);
            services.imports.watchForDeadImports();
            http.start(
                    application(services, launches, integrations, applicationUrl, contentUrl),
                    new PackageFileHandler(keys, openArchives, ContentSettings.DEFAULT),
                    List.of(
                            new MediaFileHandler(services.media::file),
                            new RuntimeHandler(
                                    services.database, services.clock, launches, commits, keys, applicationUrl)),
                    content(applicationUrl));
            services.schedule.every(
                    Duration.ofMinutes(15),
                    "assignment-reminders",
                    mappers -> services.reminders.send(mappers, applicationUrl));
            services.schedule.everyNode(Duration.ofHours(1), "media.arriving", services.media::sweep);
            services.schedule.every(Duration.ofHours(6), "runtime.previews", launches::forgetPreviews);
            integrations.dispatcher().start();
            return new Server(openArchives, commits, integrations, http, applicationUrl, contentUrl);
        } catch (Exception e) {
            http.close();
            throw e;
        }
    }

    private static Handler application(
            Services services,
            LaunchService launches,
            Integrations.Running integrations,
            URI applicationUrl,
            URI contentUrl) {
        var learning =
                new LearningService(services.database, services.clock, services.rollUp, services.mediaHost, contentUrl);
        var components = new ArrayList<>(integrations.components());
        components.addAll(services.people.resources(applicationUrl));
        components.addAll(List.of(
                new CrossOriginFilter(applicationUrl),
                new BodyLimit(services.limits.bodyBytes()),
                new CategoryResource(services.categories),
                new CourseResource(services.courses, services.authoring),
                new OutlineResource(services.outlines, services.lectures),
                new LectureResource(services.lectures),
                new LearningResource(learning, services.quizzes),
                new MediaResource(services.media, contentUrl),
                new UploadResource(services.mediaHost),
                new ImportResource(services.imports),
                new PackageVersionResource(services.imports),
                new EnrollmentResource(services.enrollments),
                new AttemptResource(services.attempts),
                new AssignmentResource(services.assignments, applicationUrl),
                new OrganizationBillingResource(services.billing),
                new WebhookResource(services.billing),
                new CertificateResource(services.certificates, applicationUrl),
                new CpdResource(services.cpd),
                new LaunchResource(launches),
                new DashboardResource(services.dashboards),
                new ReportResource(services.reports)));
        var api = Api.handler(DocumentResource.describing(components));
        var links = SecurityHeaders.links(new LaunchLinkHandler(integrations.links()));
        var pages = SecurityHeaders.application(
                new Handler.Sequence(
                        PathHandler.belowAny(List.of("/api/", "/.well-known/oauth-authorization-server"), api),
                        WebFiles.folder("/app", "web/app"),
                        PathHandler.below(
                                "/api-docs", SecurityHeaders.apiDocs(WebFiles.folder("/api-docs", "web/api-docs"))),
                        WebFiles.versionedFolder("/webjars", "META-INF/resources/webjars"),
                        new Redirect("/unsent", contentUrl.resolve("/unsent/")),
                        WebFiles.page("web/app")),
                contentUrl,
                services.mediaHost.origin());
        return new Handler.Sequence(PathHandler.below("/launch/", links), pages);
    }

    private static Handler content(URI applicationUrl) {
        return new Handler.Sequence(
                SecurityHeaders.unsent(
                        PathHandler.below("/unsent/", WebFiles.folder("/unsent", "web/unsent")), applicationUrl),
                SecurityHeaders.player(new Handler.Sequence(
                        WebFiles.folder("/player", "web/player"), WebFiles.folder("/scorm-api-js", "scorm-api-js"))));
    }

    /** What browsers call the application origin. */
    URI applicationUrl() {
        return applicationUrl;
    }

    /** What browsers call the content origin. */
    URI contentUrl() {
        return contentUrl;
    }

    @Override
    public void close() {
        http.close();
        integrations.close();
        commits.close();
        openArchives.close();
    }
}
