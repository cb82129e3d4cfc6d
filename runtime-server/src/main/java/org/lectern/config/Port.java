package org.lectern.config;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the number of a port, so that one that cannot be is a mistake on the command line and not a failure to listen. */
public final class Port implements ITypeConverter<Integer> {
    private static final int HIGHEST = 65_535;

    @Override
    public Integer convert(String value) {
        try {
            var port = Integer.parseInt(value);
            if (port >= 0 && port <= HIGHEST) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Told below, as any other that is no port.
        }
        throw new TypeConversionException("'" + value + "' is not a number from 0 to " + HIGHEST);
    }
}
