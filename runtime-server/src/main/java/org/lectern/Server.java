package org.lectern;

import java.net.URI;
import java.util.List;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.lectern.account.AuthResource;
import org.lectern.account.SessionFilter;
import org.lectern.account.UsersResource;
import org.lectern.catalog.CourseResource;
import org.lectern.config.ListenOptions;
import org.lectern.content.ContentKeys;
import org.lectern.content.ContentSettings;
import org.lectern.content.OpenArchives;
import org.lectern.content.PackageFileHandler;
import org.lectern.enrollment.AttemptResource;
import org.lectern.enrollment.EnrollmentResource;
import org.lectern.http.Api;
import org.lectern.http.CrossOriginFilter;
import org.lectern.http.HttpServer;
import org.lectern.http.PathHandler;
import org.lectern.http.Redirect;
import org.lectern.http.SecurityHeaders;
import org.lectern.http.WebFiles;
import org.lectern.importing.ImportResource;
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
    private final HttpServer http;
    private final URI applicationUrl;
    private final URI contentUrl;

    private Server(
            OpenArchives openArchives, CommitService commits, HttpServer http, URI applicationUrl, URI contentUrl) {
        this.openArchives = openArchives;
        this.commits = commits;
        this.http = http;
        this.applicationUrl = applicationUrl;
        this.contentUrl = contentUrl;
    }

    /** Listens and answers; the services stay the caller's to close, after the server. */
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
            var commits = new CommitService(
                    services.database, services.clock, new ActivityTrees(services.database, services.archives));
            services.imports.watchForDeadImports();
            http.start(
                    application(services, launches, applicationUrl, contentUrl),
                    new PackageFileHandler(keys, openArchives, ContentSettings.DEFAULT),
                    content(services, launches, commits, keys, applicationUrl));
            return new Server(openArchives, commits, http, applicationUrl, contentUrl);
        } catch (Exception e) {
            http.close();
            throw e;
        }
    }

    private static Handler application(Services services, LaunchService launches, URI applicationUrl, URI contentUrl) {
        var secure = "https".equals(applicationUrl.getScheme());
        var api = Api.handler(List.of(
                new CrossOriginFilter(applicationUrl),
                new SessionFilter(services.accounts),
                new AuthResource(services.accounts, secure),
                new UsersResource(services.accounts),
                new CourseResource(services.courses),
                new ImportResource(services.imports),
                new EnrollmentResource(services.enrollments),
                new AttemptResource(services.attempts),
                new LaunchResource(launches)));
        return SecurityHeaders.application(
                new Handler.Sequence(
                        PathHandler.below("/api/", api),
                        WebFiles.folder("/app", "web/app"),
                        WebFiles.versionedFolder("/webjars", "META-INF/resources/webjars"),
                        new Redirect("/unsent", contentUrl.resolve("/unsent/")),
                        WebFiles.page("web/app")),
                contentUrl);
    }

    private static Handler content(
            Services services, LaunchService launches, CommitService commits, ContentKeys keys, URI applicationUrl) {
        var runtime = new RuntimeHandler(services.database, services.clock, launches, commits, keys, applicationUrl);
        return new Handler.Sequence(
                new ContextHandler(runtime, "/runtime"),
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
        commits.close();
        openArchives.close();
    }
}
