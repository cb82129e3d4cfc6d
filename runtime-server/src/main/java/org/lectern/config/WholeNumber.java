package org.lectern.config;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a whole number within bounds, so that one that cannot be is a mistake on the command line and not a failure later. */
abstract class WholeNumber implements ITypeConverter<Integer> {
    private final int lowest;
    private final int highest;

    WholeNumber(int lowest, int highest) {
        this.lowest = lowest;
        this.highest = highest;
    }

    @Override
    public Integer convert(String value) {
        try {
            var number = Integer.parseInt(value);
            if (number >= lowest && number <= highest) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, as any other that cannot be.
        }
        throw new TypeConversionException("'" + value + "' is not a number from " + lowest + " to " + highest);
    }
}
