package org.lectern.catalog;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.lectern.account.Person;
import org.lectern.audit.AuditLog;
import org.lectern.database.ConstraintViolationException;
import org.lectern.database.Database;
import org.lectern.database.Mappers;
import org.lectern.http.ProblemException;
import org.lectern.http.Slug;

/** The categories that courses stand in. */
public final class CategoryService {
    /** The statements on categories, for whoever opens the database. */
    public static final Class<?> MAPPER = CategoryMapper.class;

    private final Database database;

    public CategoryService(Database database) {
        this.database = requireNonNull(database);
    }

    /** All of them. */
    public List<Category> categories() {
        return database.read(mappers -> mappers.get(CategoryMapper.class).categories());
    }

    /** @throws ProblemException {@code NOT_FOUND} */
    Category category(UUID id) {
        return database.read(mappers -> load(mappers, id));
    }

    /** @throws ProblemException {@code VALIDATION_ERROR}, or {@code DUPLICATE_CATEGORY} for a name or slug that is taken */
    Category create(CategoryEdit edit, Person by) {
        var given = edit.checked();
        var name = Fields.given("name", given.name());
        var slug = given.slug() == null ? Slug.of(name, "category") : given.slug();
        var category = new CategoryEdit(name, slug, given.description(), given.icon());
        return unlessTaken(mappers -> {
            var id = UuidCreator.getTimeOrderedEpoch();
            mappers.get(CategoryMapper.class).insert(id, category);
            AuditLog.record(mappers, by.id(), null, "category.create", id, Map.of("name", name));
            return load(mappers, id);
        });
    }

    /** @throws ProblemException {@code NOT_FOUND}, or as {@link #create} */
    Category change(UUID id, CategoryEdit edit, Person by) {
        var given = edit.checked();
        return unlessTaken(mappers -> {
            var before = load(mappers, id);
            mappers.get(CategoryMapper.class).change(id, given);
            AuditLog.record(mappers, by.id(), null, "category.change", id, Map.of("name", before.name()));
            return load(mappers, id);
        });
    }

    /** @throws ProblemException {@code NOT_FOUND}, or {@code CATEGORY_IN_USE} while a course stands in it, be it a draft */
    void delete(UUID id, Person by) {
        try {
            database.execute(mappers -> {
                var before = load(mappers, id);
                if (mappers.get(CategoryMapper.class).delete(id) == 1) {
                    AuditLog.record(mappers, by.id(), null, "category.delete", id, Map.of("name", before.name()));
                }
            });
        } catch (ConstraintViolationException e) {
            throw e.isForeignKey()
                    ? ProblemException.conflict("CATEGORY_IN_USE", "Move its courses to another category first.")
                    : e;
        }
    }

    private Category unlessTaken(Function<Mappers, Category> work) {
        try {
            return database.transaction(work);
        } catch (ConstraintViolationException e) {
            throw e.isDuplicate()
                    ? ProblemException.conflict(
                            "DUPLICATE_CATEGORY", "Another category has this name or this slug already.")
                    : e;
        }
    }

    private static Category load(Mappers mappers, UUID id) {
        var category = mappers.get(CategoryMapper.class).category(id);
        if (category == null) {
            throw ProblemException.notFound("category");
        }
        return category;
    }
}
