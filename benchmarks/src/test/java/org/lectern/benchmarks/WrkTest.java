package org.lectern.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrkTest {
    private static final String REPORT = """
            Running 1s test @ http://127.0.0.1/page.html
              1 threads and 2 connections
              Thread Stats   Avg      Stdev     Max   +/- Stdev
                Latency     0.90ms    3.11ms  32.76ms   95.50%%
                Req/Sec    19.81k    10.14k   32.25k    60.00%%
              19999 requests in 1.03s, 199.90MB read
            %sRequests/sec:  19461.25
            Transfer/sec:    %s
            """;

    @ParameterizedTest
    @CsvSource({"512.00B, 512", "1.50KB, 1536", "194.50MB, 203948032", "1.25GB, 1342177280"})
    void readsRates(String printed, double bytesPerSecond) throws IOException {
        Wrk.Result result = Wrk.Result.parse(REPORT.formatted("", printed));
        assertEquals(19461.25, result.requestsPerSecond());
        assertEquals(bytesPerSecond, result.bytesPerSecond());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"  Non-2xx or 3xx responses: 29064\n", "  Socket errors: connect 0, read 3, write 0, timeout 0\n"
            })
    void aRunWithFailuresCountsForNothing(String trouble) {
        assertThrows(IOException.class, () -> Wrk.Result.parse(REPORT.formatted(trouble, "1.00MB")));
    }

    @Test
    void anotherTextIsNoReport() {
        assertThrows(IOException.class, () -> Wrk.Result.parse("unable to connect to 127.0.0.1:1"));
    }
}
