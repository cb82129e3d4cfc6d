package org.lectern.config;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How courses are assigned, and when learners are reminded of them. */
public final class AssignmentOptions {
    @Option(
            names = "--max-bulk-assignments",
            paramLabel = "N",
            converter = Positive.class,
            defaultValue = "${env:LECTERN_MAX_BULK_ASSIGNMENTS:-1000}",
            description = "The most assignments that one request makes, learners times courses"
                    + " (LECTERN_MAX_BULK_ASSIGNMENTS; default: 1000).")
    private int maxBulkAssignments = 1_000;

    @Option(
            names = "--remind-days-before",
            paramLabel = "DAYS",
            converter = DaysConverter.class,
            defaultValue = "${env:LECTERN_REMIND_DAYS_BEFORE:-7,1}",
            description = "How many days before a deadline learners are reminded by mail, such as 7,1; none for never"
                    + " (LECTERN_REMIND_DAYS_BEFORE; default: 7,1).")
    private Days before = new Days(List.of(7, 1));

    @Option(
            names = "--remind-days-after",
            paramLabel = "DAYS",
            converter = DaysConverter.class,
            defaultValue = "${env:LECTERN_REMIND_DAYS_AFTER:-1,7}",
            description = "How many days after a missed deadline learners are reminded; none for never"
                    + " (LECTERN_REMIND_DAYS_AFTER; default: 1,7).")
    private Days after = new Days(List.of(1, 7));

    /** The most assignments that one request makes. */
    public int maxBulkAssignments() {
        return maxBulkAssignments;
    }

    /** When to remind: days after the deadline, before it when negative. */
    public List<Integer> reminderDays() {
        return Stream.concat(before.days().stream().map(day -> -day), after.days().stream())
                .sorted()
                .toList();
    }

    /** Whole days, 1 to 365. */
    record Days(List<Integer> days) {}

    /** Reads {@code 7,1}, and {@code none}. */
    static final class DaysConverter implements ITypeConverter<Days> {
        private static final int MOST = 365;

        @Override
        public Days convert(String value) {
            if (value.isBlank() || value.equals("none")) {
                return new Days(List.of());
            }
            return new Days(
                    Stream.of(value.split(",", -1)).map(DaysConverter::day).toList());
        }

        private static int day(String text) {
            try {
                var day = Integer.parseInt(text.strip());
                if (day >= 1 && day <= MOST) {
                    return day;
                }
            } catch (NumberFormatException e) {
                // Said below.
            }
            throw new TypeConversionException("'" + text + "' is not a number of days from 1 to " + MOST);
        }
    }
}
