package org.lectern.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import org.jspecify.annotations.Nullable;

/** A JavaScript engine for the pages' modules, in which {@code /scorm-api-js/} is where the server serves it. */
public final class JavaScript implements AutoCloseable {
    private final @Nullable FileSystem jar;
    private final Context context;

    public JavaScript() {
        try {
            var index = JavaScript.class.getResource("/scorm-api-js/index.js");
            if (index == null) {
                throw new IllegalStateException("scorm-api-js is not on the class path");
            }
            // A folder where Maven has only compiled, a jar where it has packaged.
            jar = index.openConnection() instanceof JarURLConnection packaged
                    ? FileSystems.newFileSystem(Path.of(packaged.getJarFileURL().toURI()))
                    : null;
            var folder = jar == null ? Path.of(index.toURI()).resolveSibling("") : jar.getPath("/scorm-api-js");
            context = Context.newBuilder("js")
                    .allowIO(IOAccess.newBuilder()
                            .fileSystem(new ServedModules("scorm-api-js", folder))
                            .build())
                    .option("engine.WarnInterpreterOnly", "false")
                    .option("js.esm-eval-returns-exports", "true")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The exports of a module in a file. */
    public Value load(Path module) {
        try {
            return load(Source.newBuilder("js", module.toAbsolutePath().toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The exports of a module of so many lines. */
    public Value load(String source) {
        try {
            return load(Source.newBuilder("js", source, "module.mjs"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Value load(Source.Builder source) throws IOException {
        return context.eval(source.mimeType("application/javascript+module").build());
    }

    /**
     * Calls a function and waits for the promise that it may return.
     *
     * <p>Nothing here really waits: promise jobs run to their end before {@code execute} returns, so a promise that is
     * still open then will stay so.
     *
     * @throws AssertionError if the promise was rejected or stays open
     */
    public void run(Value function) {
        var outcome = context.eval("js", """
                (test) => {
                  const outcome = {problem: 'the test waits for something that never happens'};
                  Promise.resolve().then(test).then(
                      () => { outcome.problem = null; },
                      (e) => { outcome.problem = String(e?.stack ?? e); });
                  return outcome;
                }""").execute(function);
        var problem = outcome.getMember("problem");
        if (!problem.isNull()) {
            throw new AssertionError(problem.asString());
        }
    }

    @Override
    public void close() {
        context.close();
        if (jar != null) {
            try {
                jar.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
