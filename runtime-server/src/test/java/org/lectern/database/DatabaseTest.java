package org.lectern.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.database.sample.OtherWordsMapper;
import org.lectern.database.sample.Sample;
import org.lectern.database.sample.SampleMapper;

class DatabaseTest {
    private static final Database DATABASE =
            TestDatabase.open(SampleMapper.class, OtherWordsMapper.class, HiddenMapper.class);

    private interface Unwritten {}

    private static final UUID AUTHOR = UUID.randomUUID();

    static {
        DATABASE.execute(mappers -> mappers.get(SampleMapper.class).insertUser(AUTHOR, "author@example.org"));
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void aRecordComesBackAsItWasWritten() {
        Sample sample = sample("whole", List.of("plain", "", "with \"quotes\", {braces} and \\", "null", "ÄÖ 漢字"));
        insert(sample);

        assertEquals(Optional.of(sample), DATABASE.read(mappers -> mappers.get(SampleMapper.class)
                .find(sample.id())));
    }

    @Test
    void listsOfIdsAndEnumsAreParameters() {
        Sample one = sample("list 1", List.of());
        Sample two = sample("list 2", List.of());
        insert(one);
        insert(two);

        assertEquals(List.of(one, two), findAll(List.of(two.id(), one.id())));
        assertEquals(List.of(), findAll(List.of()));
        Set<UUID> beginners = DATABASE.read(
                mappers -> mappers.get(SampleMapper.class).findLevels(List.of(Sample.Level.BEGINNER)).stream()
                        .map(Sample::id)
                        .collect(Collectors.toSet()));
        assertTrue(beginners.containsAll(Set.of(one.id(), two.id())));
    }

    @Test
    void jsonIsAString() {
        assertEquals("{\"a\": 1, \"seen\": true}", DATABASE.read(mappers -> mappers.get(SampleMapper.class)
                .echoJson("{\"a\":1}")));
    }

    @Test
    void aThrowingTransactionLeavesNothing() {
        Sample mapped = sample("undone", List.of());
        UUID plain = UUID.randomUUID();
        IllegalArgumentException thrown = assertThrows(
                IllegalArgumentException.class,
                () -> DATABASE.execute(mappers -> {
                    mappers.get(SampleMapper.class).insert(mapped);
                    throw new IllegalArgumentException("no");
                }));
        assertThrows(
                IllegalArgumentException.class,
                () -> DATABASE.execute(mappers -> {
                    insertUser(mappers.connection(), plain);
                    throw new IllegalArgumentException("no");
                }));

        assertEquals("no", thrown.getMessage());
        assertEquals(Optional.empty(), DATABASE.read(mappers -> mappers.get(SampleMapper.class)
                .find(mapped.id())));
        assertEquals(0, users(plain));
    }

    @Test
    void thePlainConnectionTakesPart() {
        UUID plain = UUID.randomUUID();
        DATABASE.execute(mappers -> insertUser(mappers.connection(), plain));

        assertEquals(1, users(plain));
    }

    @Test
    void readsCannotWrite() {
        DatabaseException refused = assertThrows(
                DatabaseException.class,
                () -> DATABASE.read(mappers -> mappers.get(SampleMapper.class).setSlug(AUTHOR, "x")));

        assertEquals("25006", refused.sqlState());
        insert(sample("a writer may follow on the same connection", List.of()));
    }

    @Test
    void aTransactionInsideAnotherIsRefused() {
        assertThrows(IllegalStateException.class, () -> DATABASE.execute(outer -> DATABASE.read(inner -> "never")));
        assertEquals("again", DATABASE.read(mappers -> "again"));
    }

    static Stream<Arguments> brokenRules() {
        Sample taken = sample("taken", List.of());
        insert(taken);
        UUID nobody = UUID.randomUUID();
        return Stream.of(
                arguments("course_slug_key", "23505", sample("taken", List.of())),
                arguments("course_created_by_id_fkey", "23503", with(sample("by nobody", List.of()), nobody, 3)),
                arguments("course_cpd_points_check", "23514", with(sample("negative", List.of()), AUTHOR, -1)),
                arguments("title", "23502", new Sample(nobody, null, null, null, null, 0, null, null, null, null)));
    }

    @ParameterizedTest
    @MethodSource("brokenRules")
    void aBrokenRuleNamesItsConstraint(String constraint, String sqlState, Sample sample) {
        ConstraintViolationException broken = assertThrows(ConstraintViolationException.class, () -> insert(sample));

        assertEquals(constraint, broken.constraint());
        assertEquals(sqlState, broken.sqlState());
        assertEquals(sqlState.equals("23505"), broken.isDuplicate());
        assertEquals(sqlState.equals("23503"), broken.isForeignKey());
    }

    @Test
    void aBatchNamesItsConstraintToo() throws SQLException {
        try (Connection connection = DATABASE.dataSource().getConnection();
                PreparedStatement batch =
                        connection.prepareStatement("insert into app_user (id, email) values (?, ?)")) {
            for (String email : List.of("batch@example.org", "author@example.org")) {
                batch.setObject(1, UUID.randomUUID());
                batch.setString(2, email);
                batch.addBatch();
            }
            SQLException error = assertThrows(SQLException.class, batch::executeBatch);

            assertEquals(
                    "app_user_email_key",
                    assertInstanceOf(ConstraintViolationException.class, Database.translate(error))
                            .constraint());
        }
    }

    @Test
    void openingAnUpToDateSchemaChangesNothing() {
        DatabaseSettings settings = TestDatabase.newDatabase();
        Database.open(settings).close();
        try (Database again = Database.open(settings, SampleMapper.class)) {
            assertEquals(
                    UUID.fromString("01900000-0000-7000-8000-000000000001"),
                    again.read(mappers -> mappers.get(SampleMapper.class).firstCategory()));
        }
    }

    @Test
    void aMapperWithoutSqlIsNamed() {
        IllegalArgumentException missing =
                assertThrows(IllegalArgumentException.class, () -> TestDatabase.open(Unwritten.class));

        assertEquals(
                Unwritten.class.getName() + " has no SQL: there is no sql/mappers/database-unwritten.xml"
                        + " and no sql/mappers/database.xml",
                missing.getMessage());
    }

    @Test
    void aSecondMapperOfAPackageHasItsOwnFile() {
        assertEquals("other words", DATABASE.read(mappers -> mappers.get(OtherWordsMapper.class)
                .say("other words")));
    }

    @Test
    void mappersAndRecordsNeedNotBePublic() {
        assertEquals(new HiddenMapper.Hidden("hidden", 7), DATABASE.read(mappers -> mappers.get(HiddenMapper.class)
                .find()));
    }

    private static void insertUser(Connection connection, UUID id) {
        try (PreparedStatement insert = connection.prepareStatement("insert into app_user (id, email) values (?, ?)")) {
            insert.setObject(1, id);
            insert.setString(2, id + "@example.org");
            insert.executeUpdate();
        } catch (SQLException e) {
            throw Database.translate(e);
        }
    }

    private static int users(UUID id) {
        return DATABASE.read(mappers -> mappers.get(SampleMapper.class).countUsers(id));
    }

    private static Sample with(Sample sample, UUID author, int cpdPoints) {
        return new Sample(
                sample.id(),
                sample.title(),
                sample.level(),
                sample.learningOutcomes(),
                sample.priceSgd(),
                cpdPoints,
                sample.publishedAt(),
                sample.slug(),
                author,
                sample.categoryId());
    }

    private static void insert(Sample sample) {
        DATABASE.execute(mappers -> mappers.get(SampleMapper.class).insert(sample));
    }

    private static List<Sample> findAll(List<UUID> ids) {
        return DATABASE.read(mappers -> mappers.get(SampleMapper.class).findAll(ids));
    }

    private static Sample sample(String title, List<String> outcomes) {
        return new Sample(
                UUID.randomUUID(),
                title,
                Sample.Level.BEGINNER,
                outcomes,
                new BigDecimal("12.50"),
                3,
                Instant.parse("2026-02-03T04:05:06.789012Z"),
                title.replace(' ', '-'),
                AUTHOR,
                DATABASE.read(mappers -> mappers.get(SampleMapper.class).firstCategory()));
    }
}
