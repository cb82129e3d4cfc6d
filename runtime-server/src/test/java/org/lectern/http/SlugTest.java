package org.lectern.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "アレルギー",
                "A ª B",
                "Ⅷ. Teil",
                "?!",
                "a-b",
                "fifty nine characters and then a space where the cut comes by the way",
                "\ud840\udc00 \ud840\udc01"
            })
    void isOneThatIsTakenBack(String title) {
        var slug = Slug.of(title, ID);
        assertTrue(Slug.isWellFormed(slug, 69), slug);
        var rare = Slug.of("\ud840\udc00".repeat(80), ID);
        assertTrue(Slug.isWellFormed(rare, 69), rare);
    }

    @Test
    void isNotCutAtAHyphen() {
        assertEquals("a".repeat(59) + "-deadbeef", Slug.of("a".repeat(59) + " b", ID));
    }

    @Test
    void isCutBetweenCharacters() {
        var rare = "\ud840\udc00";
        assertEquals("a" + rare.repeat(59) + "-deadbeef", Slug.of("a" + rare.repeat(80), ID));
    }
}
