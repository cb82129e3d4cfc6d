package org.lectern;

import java.util.concurrent.Callable;
import org.lectern.config.ServiceOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lectern seed}. */
@Command(
        name = "seed",
        description = "Fills the database with demo data; what is there already stays as it is.",
        mixinStandardHelpOptions = true)
final class SeedCommand implements Callable<Integer> {
    @Mixin
    private ServiceOptions options = new ServiceOptions();

    @Override
    public Integer call() {
        try (var services = Services.open(options)) {
            DemoData.ensure(services);
            System.out.println("The demo data is there. Everybody's password is " + DemoData.PASSWORD + ":");
            DemoData.PEOPLE.forEach(person -> System.out.printf("  %-16s %s%n", person.role(), person.email()));
            return 0;
        }
    }
}
