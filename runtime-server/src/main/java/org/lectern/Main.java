package org.lectern;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.lectern.config.MistakenSettingException;
import org.lectern.database.DatabaseException;
import org.lectern.http.ProblemException;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code lectern serve}, {@code lectern import}, and so on. */
@Command(
        name = "lectern",
        description = "A learning content runtime server.",
        mixinStandardHelpOptions = true,
        version = "Lectern " + Main.VERSION,
        subcommands = {
            ServeCommand.class,
            ImportCommand.class,
            UserCommand.class,
            ClientCommand.class,
            MigrateCommand.class,
            StatusCommand.class,
            MailCommand.class,
            SeedCommand.class,
            ResetCommand.class,
            StudioCommand.class,
            DemoCommand.class
        })
public final class Main {
    static final String VERSION = "0.1.0";

    private Main() {}

    public static void main(String[] arguments) {
        // Jersey logs to java.util.logging.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        System.exit(run(arguments));
    }

    /** @return 0, 1 when a command failed, 2 when the command line is wrong */
    static int run(String... arguments) {
        var commandLine = commandLine();
        var unknown = Settings.of(commandLine).unknown(System.getenv());
        if (!unknown.isEmpty()) {
            unknown.forEach(sentence -> commandLine.getErr().println("lectern: " + sentence));
            return 2;
        }
        return arguments.length == 0 ? commandLine.execute("--help") : commandLine.execute(arguments);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setDefaultValueProvider(new ServiceLinks(System.getenv()))
                .setExecutionExceptionHandler((exception, command, result) -> {
                    command.getErr().println(command.getColorScheme().errorText(message(exception)));
                    return exception instanceof MistakenSettingException ? 2 : 1;
                });
    }

    /** People at a terminal get the sentence; what is our own fault keeps its type. */
    private static String message(Exception exception) {
        var known = exception instanceof DatabaseException
                || exception instanceof IOException
                || exception instanceof UncheckedIOException
                || exception instanceof ProblemException
                || exception instanceof MistakenSettingException;
        return "lectern: " + (known && exception.getMessage() != null ? exception.getMessage() : exception);
    }
}
