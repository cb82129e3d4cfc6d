package org.lectern.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.lectern.packages.PackageRefusedException;
import org.lectern.packages.archive.ArchiveLimits;
import org.lectern.packages.archive.PackageArchive;
import org.lectern.packages.manifest.ManifestLimits;
import org.lectern.packages.manifest.ManifestReader;
import org.lectern.sequencing.ActivityTree;
import org.lectern.sequencing.Answer;
import org.lectern.sequencing.CourseDefinition;
import org.lectern.sequencing.LearnerState;
import org.lectern.sequencing.NavigationRequest;
import org.lectern.sequencing.Outlook;
import org.lectern.sequencing.RunTimeData;
import org.lectern.sequencing.Sequencer;
import org.lectern.sequencing.SequencingState;
import org.lectern.sequencing.Tracked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Sequencing of 500 activities that a learner has been through once, in the middle of the second time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SequencingBenchmark {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2030-01-01T08:00:00Z");
    private static final RunTimeData DONE = RunTimeData.of(
            Map.of(),
            Map.of(
                    "cmi.completion_status", "completed",
                    "cmi.score.scaled", "0.8",
                    "cmi.exit", "normal",
                    "cmi.session_time", "PT1M"));

    @Param({"DEEP", "WIDE"})
    public SequencedCourse course = SequencedCourse.DEEP;

    @SuppressWarnings("NullAway.Init") // By begin(), which comes before everything.
    private ActivityTree tree;
    @SuppressWarnings("NullAway.Init")
    private SequencingState state;
    @SuppressWarnings("NullAway.Init")
    private LearnerState learner;

    public static void main(String[] args) throws RunnerException, IOException, PackageRefusedException {
        new Runner(new OptionsBuilder()
                        .include(SequencingBenchmark.class.getName())
                        .shouldFailOnError(true)
                        .build())
                .run();
        for (SequencedCourse course : SequencedCourse.values()) {
            SequencingBenchmark benchmark = new SequencingBenchmark();
            benchmark.course = course;
            benchmark.begin();
            System.out.printf(Locale.ROOT, "%s: state of %.1f KB%n", course, benchmark.stored().length() / 1e3);
        }
    }

    /** Goes through the whole course, and through half of it once more. */
    @Setup
    public void begin() throws IOException, PackageRefusedException {
        Path zip = course.writeTo(Files.createTempFile("sequencing-benchmark", ".zip"));
        try (PackageArchive archive = PackageArchive.open(zip, ArchiveLimits.defaults())) {
            tree = ActivityTree.of(CourseDefinition.of(ManifestReader.read(archive, ManifestLimits.defaults())
                    .manifest()
                    .organization()));
        } finally {
            Files.delete(zip);
        }
        state = SequencingState.initial(1);
        learner = LearnerState.NONE;
        go(NavigationRequest.of(NavigationRequest.Type.START));
        for (int i = 0; i < 2; i++) {
            go(NavigationRequest.choice("a" + (SequencedCourse.ACTIVITIES / 2)));
            while (i == 0 && state.current() != null && !state.current().equals("a" + (SequencedCourse.ACTIVITIES - 1))) {
                go(NavigationRequest.of(NavigationRequest.Type.CONTINUE));
            }
        }
    }

    private void go(NavigationRequest request) {
        Answer answer = Sequencer.navigate(tree, state, learner, request, DONE, NOW);
        state = answer.state();
        learner = answer.learner();
    }

    @Benchmark
    public Answer goOn() {
        return Sequencer.navigate(
                tree, state, learner, NavigationRequest.of(NavigationRequest.Type.CONTINUE), DONE, NOW);
    }

    @Benchmark
    public Answer choose() {
        return Sequencer.navigate(tree, state, learner, NavigationRequest.choice("a499"), DONE, NOW);
    }

    /** Of a commit. */
    @Benchmark
    public Tracked track() {
        return Sequencer.track(tree, state, learner, DONE, NOW);
    }

    /** The player's controls and its table of contents. */
    @Benchmark
    public Outlook look() {
        return Sequencer.outlook(tree, state, learner, NOW);
    }

    /** As it is kept in the database. */
    @Benchmark
    public String stored() throws JsonProcessingException {
        return JSON.writeValueAsString(state);
    }
}
