package org.lectern.scormapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/** A JavaScript engine that loads ES modules from this module's folders. */
final class JavaScript implements AutoCloseable {
    static final Path SOURCES = Path.of("src");
    static final Path TESTS = Path.of("test", "js");

    private final Context context = Context.newBuilder("js")
            .allowIO(IOAccess.ALL)
            .option("engine.WarnInterpreterOnly", "false")
            .option("js.esm-eval-returns-exports", "true")
            .build();

    /** The exports of a module. */
    Value load(Path module) {
        return load(Source.newBuilder("js", module.toAbsolutePath().toFile()));
    }

    /** The exports of a module of so many lines. */
    Value load(String source) {
        return load(Source.newBuilder("js", source, "lines.mjs"));
    }

    private Value load(Source.Builder source) {
        try {
            return context.eval(source.mimeType("application/javascript+module").build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JavaScript object from a JSON file. */
    Value json(Path file) {
        try {
            return json(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Value json(String text) {
        return context.eval("js", "JSON.parse").execute(text);
    }

    /**
     * Calls a function and waits for the promise that it may return.
     *
     * <p>Nothing here really waits: promise jobs run to their end before {@code execute} returns, so a promise that is
     * still open then will stay so.
     *
     * @throws AssertionError if the promise was rejected or stays open
     */
    void run(Value function) {
        var outcome = context.eval("js", """
                        async (test) => {
                          const outcome = {problem: 'the test waits for something that never happens'};
                          Promise.resolve().then(test).then(
                              () => { outcome.problem = null; },
                              (e) => { outcome.problem = String(e?.stack ?? e); });
                          return outcome;
                        }""").execute(function);
        var problem = new Value[1];
        outcome.invokeMember("then", (ProxyExecutable) arguments -> {
            problem[0] = arguments[0];
            return null;
        });
        var text = problem[0].getMember("problem");
        if (!text.isNull()) {
            throw new AssertionError(text.asString());
        }
    }

    /** The elements of an array. */
    static Stream<Value> elements(Value array) {
        return LongStream.range(0, array.getArraySize()).mapToObj(array::getArrayElement);
    }

    @Override
    public void close() {
        context.close();
    }
}
