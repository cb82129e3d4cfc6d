package org.lectern.config;

import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.mail.ConsoleSender;
import org.lectern.mail.MailSender;
import org.lectern.mail.SmtpSender;
import org.lectern.mail.SmtpSettings;
import org.lectern.mail.SmtpSettings.Tls;
import picocli.CommandLine.Option;

/** How mail is sent. */
public final class MailOptions {
    private static final int SUBMISSION_PORT = 587;
    private static final int SUBMISSIONS_PORT = 465;

    @Option(
            names = "--smtp-url",
            paramLabel = "URL",
            defaultValue = "${env:LECTERN_SMTP_URL}",
            description = "The mail server: smtp://host:587, or smtps://host:465 for TLS from the first byte on"
                    + " (LECTERN_SMTP_URL; default: none, mails are logged).")
    private @Nullable URI smtpUrl;

    @Option(
            names = "--smtp-user",
            paramLabel = "NAME",
            defaultValue = "${env:LECTERN_SMTP_USER}",
            description = "Who signs in to the mail server (LECTERN_SMTP_USER; default: nobody).")
    private @Nullable String smtpUser;

    @Option(
            names = "--smtp-password",
            paramLabel = "PASSWORD",
            defaultValue = "${env:LECTERN_SMTP_PASSWORD}",
            description = "The password for it; better given as LECTERN_SMTP_PASSWORD.")
    private @Nullable String smtpPassword;

    /** What STARTTLS is to an {@code smtp:} URL. */
    enum StartTls {
        REQUIRED,
        OFFERED,
        NONE
    }

    @Option(
            names = "--smtp-tls",
            paramLabel = "HOW",
            defaultValue = "${env:LECTERN_SMTP_TLS:-REQUIRED}",
            description =
                    "STARTTLS with smtp://: one of REQUIRED, OFFERED, NONE; OFFERED takes it where the server has it"
                            + " (LECTERN_SMTP_TLS; default: REQUIRED).")
    private StartTls smtpTls = StartTls.REQUIRED;

    @Option(
            names = "--mail-from",
            paramLabel = "ADDRESS",
            defaultValue = "${env:LECTERN_MAIL_FROM:-lectern@localhost}",
            description = "The address that mails come from (LECTERN_MAIL_FROM; default: lectern@localhost).")
    private String mailFrom = "lectern@localhost";

    /** @throws MistakenSettingException if the URL is no mail server's */
    public MailSender sender(Clock clock) {
        return set(smtpUrl)
                .<MailSender>map(url -> new SmtpSender(settings(url), clock))
                .orElseGet(ConsoleSender::new);
    }

    private SmtpSettings settings(URI url) {
        var scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        var implicit = scheme.equals("smtps");
        if ((!implicit && !scheme.equals("smtp")) || url.getHost() == null || url.getUserInfo() != null) {
            throw new MistakenSettingException(
                    "--smtp-url must look like smtp://host:587 or smtps://host:465; user and password have options of"
                            + " their own");
        }
        var usual = implicit ? SUBMISSIONS_PORT : SUBMISSION_PORT;
        return new SmtpSettings(
                url.getHost(),
                url.getPort() < 0 ? usual : url.getPort(),
                implicit ? Tls.IMPLICIT : Tls.valueOf(smtpTls.name()),
                Optional.ofNullable(smtpUser).filter(text -> !text.isBlank()),
                Optional.ofNullable(smtpPassword).filter(text -> !text.isBlank()),
                mailFrom);
    }

    private static Optional<URI> set(@Nullable URI url) {
        return Optional.ofNullable(url).filter(uri -> !uri.toString().isBlank());
    }
}
