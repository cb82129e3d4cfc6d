package org.lectern.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerUrlTest {
    @ParameterizedTest
    @CsvSource({
        "postgresql://ann:secret@db.example:5433/lectern, jdbc:postgresql://db.example:5433/lectern, ann, secret",
        "postgres://ann:s%40c+r%2Fet@db/lectern?sslmode=require, jdbc:postgresql://db/lectern?sslmode=require, ann, s@c+r/et",
        "postgresql://ann@db/lectern, jdbc:postgresql://db/lectern, ann,",
        "postgresql://db/lectern, jdbc:postgresql://db/lectern, ,",
        "'postgresql://ann:x@one:1,two:2/lectern', 'jdbc:postgresql://one:1,two:2/lectern', ann, x",
        "jdbc:postgresql://db/lectern?user=ann, jdbc:postgresql://db/lectern?user=ann, ,"
    })
    void bothFormsAreRead(String url, String jdbc, String user, String password) {
        assertEquals(
                new ServerUrl(jdbc, Optional.ofNullable(user), Optional.ofNullable(password)), ServerUrl.parse(url));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://ann:secret@db/lectern", "postgresql://ann:sec@ret@db/lectern", "secret", ""})
    void anythingElseIsRefusedWithoutRepeatingIt(String url) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> ServerUrl.parse(url));

        assertFalse(String.valueOf(refused.getMessage()).contains("sec"));
    }

    @Test
    void settingsDoNotPrintThePassword() {
        assertFalse(DatabaseSettings.server("postgresql://ann:secret@db/lectern")
                .toString()
                .contains("secret"));
    }
}
