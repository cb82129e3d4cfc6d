package org.lectern.runtime.datamodel;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A SCORM data model: what content may set. Immutable, free of state and safe to share.
 *
 * <p>Values are flat maps from element to value ({@code cmi.objectives.0.id} → {@code first}), without {@code _count},
 * {@code _children} and {@code _version}, as in the player protocol. {@code cmi.comments} of SCORM 1.2, to which content
 * appends, stands there whole.
 *
 * <p>Sources: SCORM 1.2 RTE 3.4; SCORM 2004 RTE 4.2 and 4.3, SN 5.6.
 */
public final class DataModel {
    private static final DataModel SCORM_12 = new DataModel("scorm12.json", "");
    private static final Map<Edition, DataModel> SCORM_2004 = Map.of(
            Edition.SECOND, new DataModel("scorm2004.json", Edition.SECOND.key()),
            Edition.THIRD, new DataModel("scorm2004.json", Edition.THIRD.key()),
            Edition.FOURTH, new DataModel("scorm2004.json", Edition.FOURTH.key()));

    private static final Pattern CHILD_OF_RECORD = Pattern.compile("^(cmi\\.[a-z_]+\\.[0-9]+\\.[a-z_]+)\\..*");

    private final Definition definition;

    private DataModel(String file, String edition) {
        this.definition = new Definition(Table.read(file, edition));
    }

    public static DataModel scorm12() {
        return SCORM_12;
    }

    public static DataModel scorm2004(Edition edition) {
        return requireNonNull(SCORM_2004.get(requireNonNull(edition, "edition")));
    }

    /**
     * Whether content may set this element to this value, so far as that can be said of the element alone: the order of
     * records, dependencies and uniqueness are left open, and a response is accepted if any type of interaction can have
     * it.
     */
    public Optional<Violation> check(String element, String value) {
        return validate(Map.of(element, value));
    }

    /**
     * The same for several changes, of which nothing more is known: an interaction's type among them decides the format
     * of its responses, and identifiers must differ among them.
     *
     * @return the first violation in the order of the map
     */
    public Optional<Violation> validate(Map<String, String> changes) {
        return first(changes, new Validation(definition, Map.of(), changes, Map.of(), false));
    }

    /**
     * Whether these changes to these values leave the data model in a state that content could have brought about through
     * the API object: records without gaps, dependencies met, identifiers unique and unchanged. For a single change this
     * is exactly what {@code SetValue} answers.
     *
     * @param known all values before the changes
     * @param access {@code r}, {@code w}, {@code rw} or "" for single elements where the manifest decides it, e.g. {@code
     *     adl.data.1.store}
     * @return the first violation in the order of the map
     */
    public Optional<Violation> validate(
            Map<String, String> changes, Map<String, String> known, Map<String, String> access) {
        return first(changes, new Validation(definition, standing(known, changes), changes, access, true));
    }

    /**
     * The values after the changes. Responses that an interaction's new type cannot have are gone, as they are in the API
     * object.
     */
    public Map<String, String> merge(Map<String, String> known, Map<String, String> changes) {
        var merged = standing(known, changes);
        merged.putAll(changes);
        return merged;
    }

    private Optional<Violation> first(Map<String, String> changes, Validation validation) {
        for (var change : changes.entrySet()) {
            var failure = validation.check(change.getKey(), change.getValue());
            if (failure != null) {
                return Optional.of(definition.violation(change.getKey(), failure));
            }
        }
        return Optional.empty();
    }

    /** The known values without the responses that a changed type of interaction cannot have. */
    private Map<String, String> standing(Map<String, String> known, Map<String, String> changes) {
        var standing = new HashMap<>(known);
        var deciding = new LinkedHashMap<>(changes);
        deciding.entrySet()
                .removeIf(change -> change.getValue().equals(known.get(change.getKey()))
                        || decidedBy(change.getKey()).isEmpty());
        if (!deciding.isEmpty()) {
            var validation = new Validation(definition, known, deciding, Map.of(), true);
            var decided = deciding.keySet().stream()
                    .flatMap(element -> decidedBy(element).stream())
                    .collect(Collectors.toSet());
            known.keySet().stream()
                    .collect(Collectors.groupingBy(DataModel::childOfRecord))
                    .forEach((child, elements) -> {
                        if (decided.contains(child) && !elements.stream().allMatch(validation::stands)) {
                            standing.keySet().removeAll(elements);
                        }
                    });
        }
        return standing;
    }

    /** E.g. for {@code cmi.interactions.0.type} the names {@code cmi.interactions.0.learner_response} and others. */
    private List<String> decidedBy(String element) {
        var place = definition.locate(element);
        var children = place == null ? null : place.node().rule().decides();
        var record = element.substring(0, element.lastIndexOf('.') + 1);
        return children == null
                ? List.of()
                : children.stream().map(record::concat).toList();
    }

    /** What an element belongs to: {@code cmi.interactions.0.correct_responses} for all of that interaction's patterns. */
    private static String childOfRecord(String element) {
        return CHILD_OF_RECORD.matcher(element).replaceFirst("$1");
    }
}
