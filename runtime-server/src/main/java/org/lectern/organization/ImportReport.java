package org.lectern.organization;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.http.Problem;

/** What became of each row of a table of learners. */
public record ImportReport(int invited, int rejected, List<Row> rows) {
    /** They name no field where they are answered to a single invitation. */
    private static final Set<String> ABOUT_THE_ADDRESS = Set.of("EMAIL_TAKEN", "EMAIL_REPEATED");

    /** What became of it. */
    public enum Result {
        INVITED,
        REJECTED
    }

    /**
     * @param line of the file, where the row begins; the head is on line 1
     * @param field the column at fault, as it is called in the head, if one is
     * @param code of the error, as for a single invitation; {@code EMAIL_REPEATED} for who is invited by a row before
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            long line,
            @Nullable String email,
            Result result,
            @Nullable String field,
            @Nullable String code,
            @Nullable String detail) {
        static Row invited(long line, String email) {
            return new Row(line, email, Result.INVITED, null, null, null);
        }

        static Row rejected(long line, @Nullable String email, Problem problem) {
            return new Row(line, email, Result.REJECTED, column(problem), problem.code(), problem.detail());
        }

        private static @Nullable String column(Problem problem) {
            if (ABOUT_THE_ADDRESS.contains(problem.code())) {
                return LearnerTable.EMAIL;
            }
            return problem.field() == null
                    ? null
                    : problem.field().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        }
    }

    static ImportReport of(List<Row> rows) {
        var invited = (int)
                rows.stream().filter(row -> row.result() == Result.INVITED).count();
        return new ImportReport(invited, rows.size() - invited, List.copyOf(rows));
    }
}
