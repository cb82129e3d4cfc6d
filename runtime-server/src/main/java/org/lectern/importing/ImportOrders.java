package org.lectern.importing;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.client.Caller;
import org.lectern.client.ClientService;
import org.lectern.client.ExternalIds;
import org.lectern.client.ExternalKind;
import org.lectern.database.Database;
import org.lectern.database.Mappers;
import org.lectern.http.ProblemException;

/** Makes orders of what clients wish for, or says what is wrong with it before anything is received. */
final class ImportOrders {
    private final Database database;

    ImportOrders(Database database) {
        this.database = requireNonNull(database);
    }

    /** @throws ProblemException {@code NOT_FOUND}, {@code EXTERNAL_ID_TAKEN}, or {@code VALIDATION_ERROR} for a field */
    ImportOrder of(Caller caller, String fileName, ImportWish wish) {
        return database.read(mappers -> {
            var course = course(mappers, caller, wish);
            var name = wish.externalId();
            if (name != null) {
                ExternalIds.requireFree(mappers, caller, ExternalKind.COURSE, course, name);
            }
            return new ImportOrder(
                    fileName,
                    caller.id(),
                    ClientService.responsible(mappers, caller),
                    course,
                    name == null ? null : new ImportOrder.CourseName(caller, name));
        });
    }

    private static @Nullable UUID course(Mappers mappers, Caller caller, ImportWish wish) {
        if (wish.courseExternalId() == null) {
            return wish.courseId();
        }
        if (wish.courseId() != null) {
            throw ProblemException.invalid("courseExternalId", "Give courseId or courseExternalId, not both.");
        }
        return ExternalIds.find(mappers, caller, ExternalKind.COURSE, wish.courseExternalId())
                .orElseThrow(() -> ProblemException.notFound("course"));
    }
}
