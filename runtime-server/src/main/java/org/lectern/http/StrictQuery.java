package org.lectern.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.model.Invocable;
import org.glassfish.jersey.server.model.Parameter;

/**
 * Refuses a parameter of the query that the address does not know, as fields of a body are refused: who mistypes a filter
 * hears of it, where to ignore it would answer with everything. A value with U+0000 in it is refused here as well, since only
 * here the parameter's name is known: PostgreSQL, which cannot take it, says no more than that. Only
 * where something is asked for: the names of files that are sent are cleaned.
 */
final class StrictQuery implements ContainerRequestFilter {
    private final Map<Invocable, Optional<Set<String>>> known = new ConcurrentHashMap<>();

    @Override
    public void filter(ContainerRequestContext request) {
        if (!(request.getUriInfo() instanceof ExtendedUriInfo info)) {
            return;
        }
        var method = info.getMatchedResourceMethod();
        if (method == null) {
            return;
        }
        if (request.getMethod().equals(HttpMethod.GET)) {
            requireText(info.getQueryParameters());
        }
        known.computeIfAbsent(method.getInvocable(), StrictQuery::parameters)
                .ifPresent(names -> info.getQueryParameters().keySet().stream()
                        .filter(name -> !names.contains(name))
                        .findFirst()
                        .ifPresent(name -> {
                            throw ProblemException.invalid(name, "There is no such parameter here.");
                        }));
    }

    private static void requireText(MultivaluedMap<String, String> query) {
        query.forEach((name, values) -> {
            if (values.stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
                throw ProblemException.invalid(name, name + " has a character in it that is no text.");
            }
        });
    }

    /** Empty for a method that reads the query itself. */
    private static Optional<Set<String>> parameters(Invocable method) {
        var names = new HashSet<String>();
        for (var parameter : method.getParameters()) {
            if (parameter.getRawType() == UriInfo.class) {
                return Optional.empty();
            }
            if (parameter instanceof Parameter.BeanParameter bean) {
                bean.getParameters().forEach(part -> add(part, names));
            }
            add(parameter, names);
        }
        return Optional.of(names);
    }

    private static void add(Parameter parameter, Set<String> names) {
        if (parameter.getSource() == Parameter.Source.QUERY) {
            names.add(parameter.getSourceName());
        }
    }
}
