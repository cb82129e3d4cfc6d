package org.lectern.database;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds a migrated database against {@code schema/platform.txt}. Later migrations may add to it, not take away. */
class SchemaTest {
    private static final Database DATABASE = TestDatabase.open();

    /** One fact about the schema a line, in the words of {@link ExpectedSchema}. */
    private static final String FACTS = """
            select format('column %s.%s %s%s default %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                     case when a.attnotnull then '' else '?' end, coalesce(pg_get_expr(d.adbin, d.adrelid), 'none'))
              from pg_attribute a join pg_class c on c.oid = a.attrelid
              left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
             where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
            union all
            select format('constraint %s %s', conrelid::regclass, pg_get_constraintdef(oid))
              from pg_constraint where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'f')
            union all
            select format('index %s (%s)', i.indrelid::regclass, a.attname)
              from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
             where i.indnkeyatts = 1 and not i.indisunique and i.indpred is null
            union all
            select format('enum %s %s', enumtypid::regtype, string_agg(enumlabel, ' ' order by enumsortorder))
              from pg_enum group by enumtypid
            """;

    private static final String ENROLLMENT = """
            insert into app_user (id, email) values ('01900000-0000-7000-8000-00000000000a', 'a@example.org');
            insert into course (id, title, slug, created_by_id, category_id)
              select '01900000-0000-7000-8000-00000000000b', 'B', 'b', u.id, c.id from app_user u, category c limit 1;
            insert into enrollment (id, user_id, course_id)
              select '01900000-0000-7000-8000-00000000000c', u.id, c.id from app_user u, course c;
            """;

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void everyFieldOfEveryModelIsThere() throws IOException, SQLException {
        Set<String> missing = new TreeSet<>();
        try (InputStream models = requireNonNull(SchemaTest.class.getResourceAsStream("/schema/platform.txt"))) {
            missing.addAll(ExpectedSchema.facts(new String(models.readAllBytes(), StandardCharsets.UTF_8)));
        }
        missing.removeAll(rows(FACTS));

        assertEquals(Set.of(), missing);
    }

    @Test
    void theSevenCategoriesAreThere() throws SQLException {
        assertEquals(
                List.of(
                        "Child Development",
                        "Health & Safety",
                        "Nutrition & Wellness",
                        "Curriculum Planning",
                        "Special Needs",
                        "Parent Communication",
                        "Regulatory Compliance"),
                rows("select name from category order by id"));
    }

    @ParameterizedTest
    @CsvSource({
        "progress = -1, enrollment_progress_check",
        "progress = 101, enrollment_progress_check",
        "scorm_status = 'banana', enrollment_scorm_status_check",
        "scorm_score = -0.01, enrollment_scorm_score_check",
        "scorm_score = 100.01, enrollment_scorm_score_check"
    })
    void anEnrollmentKeepsToItsRanges(String change, String constraint) throws SQLException {
        SQLException refused =
                assertThrows(SQLException.class, () -> execute(ENROLLMENT + "update enrollment set " + change));

        ConstraintViolationException broken =
                assertInstanceOf(ConstraintViolationException.class, Database.translate(refused));
        assertEquals(constraint, broken.constraint());
        execute(ENROLLMENT + "update enrollment set progress = 100, scorm_status = 'passed', scorm_score = 100");
    }

    /**
     * Otherwise an update would write a new entry into every index. A row's attempt changes with a launch at most; an enrolment's
     * progress does a few times in a course, and is in an index for those who ask for it of thousands.
     */
    @Test
    void noIndexIsOnAColumnThatCommitsChange() throws SQLException {
        assertEquals(List.of("attempt_id", "course_id", "id", "lecture_id", "progress", "user_id"), rows("""
                        select distinct a.attname::text
                          from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                         where i.indrelid in ('enrollment'::regclass, 'lecture_progress'::regclass) order by 1
                        """));
    }

    @Test
    void suspendDataIsCompressedWithLz4WhereItCanBe() throws SQLException {
        String method = rows("select enumvals::text from pg_settings where name = 'default_toast_compression'")
                        .contains("{pglz,lz4}")
                ? "l"
                : "";
        assertEquals(
                List.of(method, method),
                rows("select attcompression from pg_attribute where attname = 'scorm_suspend_data'"));
    }

    private static List<String> rows(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DATABASE.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }

    /** Leaves nothing. */
    private static void execute(String statements) throws SQLException {
        try (Connection connection = DATABASE.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(statements);
            connection.rollback();
        }
    }
}
