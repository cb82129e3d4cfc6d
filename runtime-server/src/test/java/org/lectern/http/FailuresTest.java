package org.lectern.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.database.Database;

/** A database that is away is no fault of the server's own: a player tries again, a person is told to. */
class FailuresTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            57P01, 503
            57P02, 503
            57P03, 503
            08006, 503
            08001, 503
            53300, 503
                 , 503
            42601, 500
            40001, 500
            """)
    void aDatabaseThatIsAwayIsAnsweredByItsOwnStatus(String state, int status) {
        var problem = Failures.problem(Database.translate(new SQLException("no", state)));
        assertEquals(status, problem.status());
        assertEquals(status == 503 ? "UNAVAILABLE" : "INTERNAL_ERROR", problem.code());
    }
}
