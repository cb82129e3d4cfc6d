package org.lectern.certificate;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.lectern.database.Mappers;

/** Issues certificates, each once, whoever else is at it; a number that is taken already is replaced by another. */
final class CertificateIssuer {
    /** In a year with a million certificates, five numbers in a row are taken once in 10^14 times. */
    private static final int TRIES = 5;

    private final CertificateNumbers numbers;

    CertificateIssuer(RandomGenerator random) {
        this.numbers = new CertificateNumbers(random);
    }

    /** For enrolments that have been completed: those that have a certificate already are left alone. */
    void issue(Mappers mappers, List<UUID> enrollments, Instant now) {
        var statements = mappers.get(CertificateMapper.class);
        for (var tried = 0; tried < TRIES; tried++) {
            var missing = statements.missing(enrollments);
            if (missing.isEmpty()) {
                return;
            }
            var issued = new HashSet<>(statements.issue(
                    missing.stream()
                            .map(enrollment -> UuidCreator.getTimeOrderedEpoch())
                            .toList(),
                    missing.stream().map(enrollment -> numbers.next(now)).toList(),
                    missing,
                    now));
            if (issued.containsAll(missing)) {
                return;
            }
        }
        throw allTaken();
    }

    /** One more for a course that was completed anew. */
    UUID issueNext(Mappers mappers, UUID enrollment, int generation, Instant completed, Instant now) {
        var statements = mappers.get(CertificateMapper.class);
        var id = UuidCreator.getTimeOrderedEpoch();
        for (var tried = 0; tried < TRIES; tried++) {
            if (statements.issueNext(id, numbers.next(now), enrollment, generation, completed, now) == 1) {
                return id;
            }
        }
        throw allTaken();
    }

    private static IllegalStateException allTaken() {
        return new IllegalStateException("No free number for a certificate in " + TRIES + " tries");
    }
}
