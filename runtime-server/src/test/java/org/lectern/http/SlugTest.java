package org.lectern.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
    private static final UUID ID = UUID.fromString("01970000-0000-7000-8000-0000deadbeef");

    @ParameterizedTest
    @CsvSource({
        "Hand hygiene, hand-hygiene-deadbeef",
        "'  Füße & Hände!  ', fuße-hande-deadbeef",
        "食物アレルギー, 食物アレルキー-deadbeef",
        "'?!', course-deadbeef",
        "'', course-deadbeef",
    })
    void readsLikeTheTitle(String title, String slug) {
        assertEquals(slug, Slug.of(title, ID));
    }

    @Test
    void isCutBetweenCharacters() {
        var rare = "\ud840\udc00";
        assertEquals("a" + rare.repeat(59) + "-deadbeef", Slug.of("a" + rare.repeat(80), ID));
    }
}
