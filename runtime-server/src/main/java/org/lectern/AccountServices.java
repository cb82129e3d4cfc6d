package org.lectern;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lectern.account.AccountService;
import org.lectern.account.AuditResource;
import org.lectern.account.AuthResource;
import org.lectern.account.EmailVerificationService;
import org.lectern.account.PasswordResetService;
import org.lectern.account.PasswordResource;
import org.lectern.account.Passwords;
import org.lectern.account.ProfileResource;
import org.lectern.account.ProfileService;
import org.lectern.account.Seats;
import org.lectern.account.SessionCookie;
import org.lectern.account.SessionFilter;
import org.lectern.account.SessionService;
import org.lectern.account.SignInRules;
import org.lectern.account.SignInService;
import org.lectern.account.UserImageResource;
import org.lectern.account.UserService;
import org.lectern.account.UsersResource;
import org.lectern.audit.AuditLog;
import org.lectern.audit.AuditTrail;
import org.lectern.billing.BillingService;
import org.lectern.config.OidcOptions;
import org.lectern.config.SignInOptions;
import org.lectern.database.Database;
import org.lectern.database.Mappers;
import org.lectern.http.RemoteFilter;
import org.lectern.mail.Links;
import org.lectern.mail.MailPass;
import org.lectern.mail.MailSender;
import org.lectern.mail.Outbox;
import org.lectern.oidc.ExternalSignInService;
import org.lectern.oidc.HandshakeCookie;
import org.lectern.oidc.OidcResource;
import org.lectern.oidc.OidcSettings;
import org.lectern.organization.InvitationService;
import org.lectern.organization.Joining;
import org.lectern.organization.JoiningResource;
import org.lectern.organization.LearnerImport;
import org.lectern.organization.LearnerResource;
import org.lectern.organization.OrganizationResource;
import org.lectern.organization.OrganizationService;
import org.lectern.privacy.PrivacyResource;
import org.lectern.privacy.PrivacyService;
import org.lectern.schedule.Schedule;

/** Accounts, organisations, mail, privacy and the audit trail: their services, and what of them is seen over HTTP. */
final class AccountServices {
    /** The statements of these features, for whoever opens the database. */
    static final List<Class<?>> MAPPERS = List.of(
            AccountService.MAPPER,
            Seats.MAPPER,
            SessionService.MAPPER,
            SignInService.MAPPER,
            PasswordResetService.MAPPER,
            EmailVerificationService.MAPPER,
            UserService.MAPPER,
            ProfileService.MAPPER,
            OrganizationService.MAPPER,
            InvitationService.MAPPER,
            ExternalSignInService.MAPPER,
            PrivacyService.MAPPER,
            AuditLog.MAPPER,
            Outbox.MAPPER);

    private static final Duration MAIL_INTERVAL = Duration.ofSeconds(5);

    final AccountService accounts;

    private final Database database;
    private final SignInOptions options;
    private final Links links = new Links();
    private final SessionService sessions;
    private final SignInService signIns;
    private final PasswordResetService resets;
    private final EmailVerificationService verifications;
    final UserService users;
    private final ProfileService profiles;
    private final OrganizationService organizations;
    private final InvitationService invitations;
    private final Joining joining;
    private final LearnerImport learnerImports;
    private final Optional<ExternalSignInService> externalSignIns;
    private final PrivacyService privacy;
    private final AuditTrail auditTrail;

    AccountServices(Database database, Clock clock, SignInOptions options, BillingService billing) {
        this.database = database;
        this.options = options;
        var passwords = new Passwords();
        var rules = new SignInRules(options.tries(), options.lockout(), options.failuresPerAddress());
        this.accounts = new AccountService(database, passwords);
        this.sessions = new SessionService(database, clock, options.sessionLifetime());
        this.signIns = new SignInService(database, passwords, sessions, rules);
        this.resets = new PasswordResetService(database, clock, passwords, signIns, links);
        this.verifications = new EmailVerificationService(database, clock, links);
        this.users = new UserService(database, clock, accounts, passwords, resets, verifications);
        this.profiles = new ProfileService(database);
        this.organizations = new OrganizationService(database);
        this.invitations = new InvitationService(database, clock, links);
        this.joining =
                new Joining(database, accounts, passwords, sessions, invitations, options.registrationOrganization());
        this.learnerImports = new LearnerImport(database, invitations);
        this.externalSignIns = provider(options.oidc())
                .map(provider -> new ExternalSignInService(provider, clock, links, accounts, sessions, joining));
        this.privacy = new PrivacyService(database, billing);
        this.auditTrail = new AuditTrail(database);
    }

    private static Optional<OidcSettings> provider(OidcOptions oidc) {
        return oidc.issuer()
                .map(issuer ->
                        new OidcSettings(issuer, oidc.clientId(), oidc.clientSecret(), oidc.name(), oidc.scope()));
    }

    /** Adds the passes that send mail and forget what has expired. */
    void schedule(Schedule schedule, MailSender mail) {
        schedule.everyNode(MAIL_INTERVAL, "mail", new MailPass(database, mail));
        schedule.every(Duration.ofHours(1), "expired", this::forgetExpired);
    }

    private void forgetExpired(Mappers mappers) {
        SessionService.forgetExpired(mappers);
        PasswordResetService.forgetExpired(mappers);
        EmailVerificationService.forgetExpired(mappers);
        InvitationService.forgetExpired(mappers);
        Outbox.forgetGivenUp(mappers);
        signIns.forgetOldTries(mappers);
    }

    /** Filters and resources; from now on links of mails begin with the application's address. */
    List<Object> resources(URI applicationUrl) {
        links.begin(applicationUrl);
        var secure = "https".equals(applicationUrl.getScheme());
        var cookies = new SessionCookie(secure);
        return List.of(
                new RemoteFilter(options.trustedProxies()),
                new SessionFilter(sessions, cookies),
                new AuthResource(signIns, sessions, cookies),
                new PasswordResource(resets, verifications, cookies),
                new JoiningResource(joining, cookies),
                new OidcResource(externalSignIns, joining, links, cookies, new HandshakeCookie(secure)),
                new ProfileResource(profiles),
                new UsersResource(users),
                new UserImageResource(profiles),
                new PrivacyResource(privacy),
                new AuditResource(auditTrail),
                new OrganizationResource(organizations),
                new LearnerResource(organizations, users, invitations, learnerImports));
    }
}
