package org.lectern;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What Kubernetes puts into the environment of every container, unless it is told not to, for each service of its namespace:
 * one called {@code lectern} makes {@code LECTERN_SERVICE_HOST}, {@code LECTERN_PORT=tcp://10.0.0.1:8080} and so on. These are
 * no settings, mistaken or not, though one has the name of a setting.
 */
final class ServiceLinks implements IDefaultValueProvider {
    private static final Pattern NAME = Pattern.compile(
            "LECTERN_(\\w+_)?SERVICE_(HOST|PORT)(_\\w+)?|LECTERN_(\\w+_)?PORT_\\d+_(TCP|UDP|SCTP)(_\\w+)?");
    private static final Pattern PORT = Pattern.compile("LECTERN_(\\w+_)?PORT");
    private static final Pattern ADDRESS = Pattern.compile("(tcp|udp|sctp)://.*");

    private final Map<String, String> environment;

    ServiceLinks(Map<String, String> environment) {
        this.environment = environment;
    }

    /** @param name of a variable of the environment */
    boolean has(String name) {
        return NAME.matcher(name).matches()
                || (PORT.matcher(name).matches()
                        && ADDRESS.matcher(environment.getOrDefault(name, "")).matches());
    }

    /** Where the variable of an option is such a link, what the option is when nobody sets it; else null, as agreed. */
    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        var setting = argument instanceof OptionSpec option ? Settings.setting(option) : null;
        return setting != null && has(setting.variable()) ? setting.standard() : null;
    }
}
