package org.lectern.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The command of {@code docs/conformance.md} with {@code -Dadl.mode=chromium}. */
class ConformanceRunBrowserTest {
    @Test
    @EnabledIfSystemProperty(named = "adl.mode", matches = "chromium")
    void run() {
        assertEquals(List.of(), Conformance.run(ChromiumPage::new).failures());
    }
}
