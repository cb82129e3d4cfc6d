package org.lectern.conformance;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lectern.database.Database;

/** What a case finds from the one before it of the same number, for when that one is not in the folder. */
final class Presupposed {
    /** Global objectives that are satisfied. */
    private static final Map<String, List<String>> SATISFIED =
            Map.of("OB-09b", List.of("gObj-OB09-obj1", "gObj-OB09-obj2"));

    private Presupposed() {}

    static void give(Database database, UUID person, String script) {
        for (var objective : SATISFIED.getOrDefault(script, List.of())) {
            try (var connection = database.dataSource().getConnection();
                    var insert = connection.prepareStatement("""
                            insert into learner_objective (user_id, target_key, target_id, objective)
                            values (?, sha256(convert_to(?, 'UTF8')), ?, '{"satisfied": true}')""")) {
                insert.setObject(1, person);
                insert.setString(2, objective);
                insert.setString(3, objective);
                insert.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
