package org.lectern.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lectern.database.sample.Sample;
import org.lectern.database.sample.SampleMapper;

class DatabaseTest {
    private static final Database DATABASE = TestDatabase.open(SampleMapper.class);
    private static final UUID AUTHOR = UUID.randomUUID();

    static {
        DATABASE.transaction(mappers -> {
            mappers.get(SampleMapper.class).insertUser(AUTHOR, "author@example.org");
            return null;
        });
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
        Sample sample = sample("undone", List.of());
        assertThrows(
                IllegalArgumentException.class,
                () -> DATABASE.transaction(mappers -> {
                    mappers.get(SampleMapper.class).insert(sample);
                    throw new IllegalArgumentException("no");
                }));

        assertFalse(DATABASE.read(mappers -> mappers.get(SampleMapper.class).find(sample.id()))
                .isPresent());
    }

    private static void insert(Sample sample) {
        DATABASE.transaction(mappers -> {
            mappers.get(SampleMapper.class).insert(sample);
            return null;
        });
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
