package org.lectern;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lectern.account.Person;
import org.lectern.config.ServiceOptions;
import org.lectern.importing.ImportState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lectern import}: works beside a running server and without one. */
@Command(name = "import", description = "Imports course packages.", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    @Mixin
    private ServiceOptions options = new ServiceOptions();

    @Option(names = "--publish", description = "Publishes each course at once.")
    private boolean publish;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "SCORM packages (zip).")
    private List<Path> files = List.of();

    @Override
    public Integer call() throws IOException {
        for (var file : files) {
            if (!Files.isRegularFile(file)) {
                throw new IOException("There is no file " + file);
            }
        }
        try (var services = Services.open(options)) {
            var admin = FirstAdmin.ensure(services.accounts);
            var failures = 0;
            for (var file : files) {
                failures += importOne(services, file, admin) ? 0 : 1;
            }
            return failures == 0 ? 0 : 1;
        }
    }

    private boolean importOne(Services services, Path file, Person admin) throws IOException {
        var job = services.imports.importFile(file, admin);
        ImportReport.print(job, System.out);
        if (job.state() == ImportState.SUCCEEDED && publish && job.courseId() != null) {
            services.courses.publish(job.courseId());
            System.out.println("  published");
        }
        return job.state() == ImportState.SUCCEEDED;
    }
}
