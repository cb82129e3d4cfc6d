package org.lectern.certificate;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Person;
import org.lectern.account.Scope;
import org.lectern.audit.AuditLog;
import org.lectern.database.Database;
import org.lectern.database.Mappers;
import org.lectern.enrollment.AttemptService;
import org.lectern.http.Page;
import org.lectern.http.PageRequest;
import org.lectern.http.ProblemException;

/** Certificates: issued once for each completion, verified by anybody, taken back by super admins. */
public final class CertificateService {
    /** The statements of this feature, for whoever opens the database. */
    public static final Class<?> MAPPER = CertificateMapper.class;

    private static final int LONGEST_REASON = 500;

    private final Database database;
    private final Clock clock;
    private final CertificateIssuer issuer;

    /** @param random for the numbers: nobody may foresee them */
    public CertificateService(Database database, Clock clock, RandomGenerator random) {
        this.database = requireNonNull(database);
        this.clock = requireNonNull(clock);
        this.issuer = new CertificateIssuer(random);
    }

    /** Those that the reader may see, the newest first. */
    Page<Certificate> certificates(Person reader, CertificateFilter filter, PageRequest page) {
        var rows = database.read(mappers -> mappers.get(CertificateMapper.class)
                .certificates(Scope.of(reader), filter, page.id(0), page.rows(), clock.instant()));
        return Page.of(rows, page, row -> List.of(row.id().toString()), row -> row);
    }

    /** @throws ProblemException {@code NOT_FOUND}, also for one that the reader may not see */
    Certificate certificate(Person reader, UUID id) {
        return database.read(mappers -> load(mappers, Scope.of(reader), id));
    }

    /** To be printed. @throws ProblemException {@code NOT_FOUND}, or {@code CERTIFICATE_REVOKED} */
    Certificate printable(Person reader, UUID id) {
        var certificate = certificate(reader, id);
        if (certificate.status() == CertificateStatus.REVOKED) {
            throw revoked();
        }
        return certificate;
    }

    /** What anybody may know. @throws ProblemException {@code NOT_FOUND} */
    Verification verify(String number) {
        var found = database.read(mappers -> mappers.get(CertificateMapper.class)
                .verification(CertificateNumbers.normalised(number), clock.instant()));
        if (found == null) {
            throw ProblemException.notFound("certificate");
        }
        return found;
    }

    /** The courses of these enrolments are completed. */
    public void completed(Mappers mappers, List<UUID> enrollments, Instant at) {
        issuer.issue(mappers, enrollments, at);
    }

    /** @param isNew whether it was issued just now */
    record Generated(Certificate certificate, boolean isNew) {}

    /**
     * The certificate for a completed enrolment: the one that is there, or a new one where none was issued. Where the newest
     * has run out or was taken back, a new one is issued if the course has been completed anew: in an attempt that began after
     * the completion that the newest is for, or after it was taken back. It counts from that completion on, so it may have
     * run out as well.
     *
     * @throws ProblemException {@code NOT_FOUND}, {@code COURSE_NOT_COMPLETED}, or {@code CERTIFICATE_REVOKED}
     */
    Generated generate(Person person, @Nullable UUID enrollment) {
        if (enrollment == null) {
            throw ProblemException.invalid("enrollmentId", "Say for which enrolment.");
        }
        var now = clock.instant();
        var scope = Scope.of(person);
        return database.transaction(mappers -> {
            var statements = mappers.get(CertificateMapper.class);
            var completion = statements.lockCompletion(scope, enrollment);
            if (completion == null) {
                throw ProblemException.notFound("enrolment");
            }
            if (completion.completedAt() == null) {
                throw ProblemException.conflict("COURSE_NOT_COMPLETED", "The course is not completed yet.");
            }
            var before = statements.latest(completion.userId(), completion.courseId());
            if (before == null) {
                issuer.issue(mappers, List.of(enrollment), now);
                var first = requireNonNull(statements.latest(completion.userId(), completion.courseId()));
                return issued(mappers, person, first.id());
            }
            var anew = before.counts(now)
                    ? null
                    : AttemptService.completedSince(mappers, enrollment, before.settled(), now);
            if (anew != null) {
                return issued(
                        mappers, person, issuer.issueNext(mappers, enrollment, before.generation() + 1, anew, now));
            }
            if (before.revokedAt() != null) {
                throw revoked();
            }
            return new Generated(load(mappers, scope, before.id()), false);
        });
    }

    private Generated issued(Mappers mappers, Person person, UUID id) {
        var certificate = load(mappers, Scope.of(person), id);
        AuditLog.record(
                mappers,
                person.id(),
                person.organizationId(),
                "certificate.generate",
                id,
                Map.of("certificateId", certificate.certificateId()));
        return new Generated(certificate, true);
    }

    /** @throws ProblemException {@code NOT_FOUND}, {@code CERTIFICATE_REVOKED}, or {@code VALIDATION_ERROR} */
    Certificate revoke(Person superAdmin, UUID id, @Nullable String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw ProblemException.invalid("reason", "Say why, in up to " + LONGEST_REASON + " characters.");
        }
        return database.transaction(mappers -> {
            load(mappers, Scope.of(superAdmin), id);
            if (mappers.get(CertificateMapper.class).revoke(id, superAdmin.id(), reason.strip(), clock.instant())
                    == 0) {
                throw revoked();
            }
            AuditLog.record(mappers, superAdmin.id(), null, "certificate.revoke", id, Map.of("reason", reason.strip()));
            return load(mappers, Scope.of(superAdmin), id);
        });
    }

    private Certificate load(Mappers mappers, Scope scope, UUID id) {
        var certificate = mappers.get(CertificateMapper.class).certificate(scope, id, clock.instant());
        if (certificate == null) {
            throw ProblemException.notFound("certificate");
        }
        return certificate;
    }

    private static ProblemException revoked() {
        return ProblemException.conflict("CERTIFICATE_REVOKED", "This certificate was taken back.");
    }
}
