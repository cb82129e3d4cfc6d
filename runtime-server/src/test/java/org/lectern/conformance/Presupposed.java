package org.lectern.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.lectern.database.Database;
import org.lectern.http.Json;
import org.lectern.sequencing.GlobalObjective;
import org.lectern.sequencing.LearnerState;

/**
 * What a case finds from the one before it of the same number, for when that one is not in the folder: ADL has one learner
 * take them all.
 */
public final class Presupposed {
    private static final GlobalObjective SATISFIED = new GlobalObjective(true, null, null, null, null, null, null);
    private static final GlobalObjective COMPLETED = new GlobalObjective(null, null, null, null, null, true, null);
    private static final GlobalObjective SCORED = new GlobalObjective(null, null, 7.0, 1.0, 3.3333, null, 0.011);

    private static final Map<String, Map<String, GlobalObjective>> OBJECTIVES = Map.of(
            "CO-07b", Map.of("gObj-CO07-obj1", COMPLETED, "gObj-CO07-obj2", COMPLETED),
            "OB-09b", Map.of("gObj-OB09-obj1", SATISFIED, "gObj-OB09-obj2", SATISFIED),
            "SX-11b", Map.of("gObj-SX11", SCORED),
            "SX-11c", Map.of("gObj-SX11", SCORED));

    private Presupposed() {}

    /** @param script id of the case that comes next */
    public static LearnerState by(String script) {
        return new LearnerState(OBJECTIVES.getOrDefault(script, Map.of()), Map.of());
    }

    static void give(Database database, UUID person, String script) {
        by(script).objectives().forEach((target, objective) -> {
            try (var connection = database.dataSource().getConnection();
                    var insert = connection.prepareStatement("""
                            insert into learner_objective (user_id, target_key, target_id, objective)
                            values (?, sha256(convert_to(?, 'UTF8')), ?, ?::jsonb)""")) {
                insert.setObject(1, person);
                insert.setString(2, target);
                insert.setString(3, target);
                insert.setString(4, Json.mapper().writeValueAsString(objective));
                insert.executeUpdate();
            } catch (SQLException | JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
