package org.lectern.runtime;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.database.Database;
import org.lectern.database.Mappers;
import org.lectern.http.ProblemException;
import org.lectern.runtime.NavigationAnswer.Ending;
import org.lectern.runtime.outcome.CourseOutcome;
import org.lectern.runtime.outcome.LessonStatus;
import org.lectern.sequencing.NavigationRequest;
import org.lectern.sequencing.Sequencer;

/** Leads a learner through a sequenced course: what was open ends, sequencing decides, and what follows is delivered. */
final class NavigationService {
    private final Database database;
    private final Clock clock;
    private final CommitService commits;
    private final SequencingStore store;
    private final DeliveryService deliveries;

    NavigationService(Database database, Clock clock, CommitService commits, DeliveryService deliveries) {
        this.database = requireNonNull(database);
        this.clock = requireNonNull(clock);
        this.commits = requireNonNull(commits);
        this.store = commits.sequencing();
        this.deliveries = requireNonNull(deliveries);
    }

    /** What the newest navigation led to, as it is kept. */
    record Kept(@Nullable UUID lecture, @Nullable Ending ending) {}

    /**
     * Applies the commit that comes with it, as {@link CommitService#commit} does, then the navigation. One that was applied
     * before is answered again, and not applied.
     *
     * @throws ProblemException {@code NOT_SEQUENCED}, {@code VALIDATION_ERROR}, {@code STEP_GAP}, {@code SESSION_REPLACED},
     *     what {@link Entitlement} refuses, or what the commit is refused with; then nothing has moved
     */
    NavigationAnswer navigate(LaunchClaims claims, NavigationCommand command) {
        if (!SequencingStore.isSequenced(claims)) {
            throw ProblemException.conflict("NOT_SEQUENCED", "This course is open to every step: launch its lectures.");
        }
        var request = command.navigation();
        if (!request.type().onlyEnds()) {
            // Before the commit, which would be left for a step that never comes to roll it up: it is sent by itself
            // then.
            database.execute(mappers -> Entitlement.require(mappers.get(RuntimeMapper.class), claims));
        }
        var receipt = command.commit() == null ? null : commits.commitLeading(claims, command.commit());
        store.prepare(claims);
        return commits.alone(
                claims, () -> database.transaction(mappers -> turn(mappers, claims, command, request, receipt)));
    }

    private NavigationAnswer turn(
            Mappers mappers,
            LaunchClaims claims,
            NavigationCommand command,
            NavigationRequest request,
            @Nullable Receipt receipt) {
        Fence.requireCurrent(mappers.get(RuntimeMapper.class), claims);
        var row = store.lock(mappers, claims);
        var before = store.sequenced(mappers, claims, row);
        if (command.step() != null && command.step() == row.step() && row.answer() != null) {
            return again(mappers, claims, before, SequencingStore.read(row.answer(), Kept.class), receipt);
        }
        if (command.step() != null && command.step() != row.step() + 1) {
            throw stepGap(row.step() + 1);
        }
        var sitting = sitting(mappers, claims, before);
        return moved(mappers, claims, sitting, left(mappers, claims, before), request, receipt, row.step() + 1);
    }

    /** Until a session has had content open, all that the tree has come to is of sittings before it, and is kept. */
    private Sequenced sitting(Mappers mappers, LaunchClaims claims, Sequenced sequenced) {
        return mappers.get(SequencingMapper.class).hasBegun(claims.attempt(), claims.session())
                ? sequenced
                : sequenced.keeping(sequenced.keptAtItsEnd(clock.instant()));
    }

    private NavigationAnswer moved(
            Mappers mappers,
            LaunchClaims claims,
            Sequenced before,
            SequencingRows.@Nullable Left left,
            NavigationRequest request,
            @Nullable Receipt receipt,
            int step) {
        var now = clock.instant();
        var statements = mappers.get(SequencingMapper.class);
        var turn = new Navigating(left, now).apply(before.at(step), request);
        var after = turn.after();
        if (after.rootAttempts() != before.rootAttempts()) {
            statements.emptyStores(claims.attempt());
        }
        var rows = mappers.get(RuntimeMapper.class).outline(claims.packageVersion(), claims.user());
        var lectures = SequencingStore.lectures(rows);
        var to = turn.answer().delivery();
        var lecture = to == null ? null : lectures.get(to.activity());
        var ending = Ending.of(turn.answer());
        if (to != null && lecture == null) {
            // A leaf without content, or whose file is not in the package.
            ending = new Ending("nothing", "DB.1.1-2");
        }
        var view = after.view(now);
        var packaged = rows.stream().map(Rows.OutlineRow::standing).toList();
        var attempt = view.outcome(CourseOutcome.of(packaged));
        var course = NativeLectures.read(mappers, claims).joined(attempt, packaged, view);
        write(
                mappers,
                claims,
                SequencingStore.write(claims, before, after, attempt),
                after,
                course,
                new Kept(lecture, ending));
        Delivery delivery = null;
        if (to != null && lecture != null) {
            var launch = Sequencer.launch(after.tree(), after.state(), after.learner(), now);
            delivery = deliveries.deliver(
                    mappers,
                    claims,
                    lecture,
                    new SequencedLaunch(
                            launch.values(),
                            to.resumed() ? SequencedLaunch.Begin.RESUMED : SequencedLaunch.Begin.ANEW));
        }
        // The commit came before the tree was rolled up, and another receipt may never follow.
        var told = receipt == null ? null : receipt.with(course);
        return new NavigationAnswer(told, delivery, ending, view.navigation(), view.activities(lectures));
    }

    private void write(
            Mappers mappers,
            LaunchClaims claims,
            SequencingWrite write,
            Sequenced after,
            CourseOutcome whole,
            Kept answer) {
        var now = clock.instant();
        var statements = mappers.get(SequencingMapper.class);
        statements.write(write, after.step(), SequencingStore.json(answer));
        write.objectives()
                .forEach(changed -> statements.writeObjective(claims.user(), changed.target(), changed.objective()));
        if (after.rollsUp()) {
            var course = whole.after(claims.earlier());
            var status = course.status().word();
            var isVerdict = course.status() == LessonStatus.FAILED && status.equals(write.status());
            statements.rollUp(claims.enrollment(), course.progress(), status, isVerdict, course.score(), now);
            if (course.progress() == 100) {
                commits.completions().completed(mappers, List.of(claims.enrollment()), now);
            }
        }
    }

    /** The answer to a navigation that was applied, but whose answer may not have arrived. */
    private NavigationAnswer again(
            Mappers mappers, LaunchClaims claims, Sequenced sequenced, Kept kept, @Nullable Receipt receipt) {
        var rows = mappers.get(RuntimeMapper.class).outline(claims.packageVersion(), claims.user());
        var delivery = kept.lecture() == null
                ? null
                : current(mappers, claims, sequenced, kept.lecture(), SequencedLaunch.Begin.TOLD_AGAIN);
        var view = sequenced.view(clock.instant());
        return new NavigationAnswer(
                receipt, delivery, kept.ending(), view.navigation(), view.activities(SequencingStore.lectures(rows)));
    }

    /** The current activity once more, in the same attempt. */
    private Delivery current(
            Mappers mappers, LaunchClaims claims, Sequenced sequenced, UUID lecture, SequencedLaunch.Begin begin) {
        var launch = Sequencer.launch(sequenced.tree(), sequenced.state(), sequenced.learner(), clock.instant());
        return deliveries.deliver(mappers, claims, lecture, new SequencedLaunch(launch.values(), begin));
    }

    /**
     * A single lecture by its id: the current one goes on where it is, any other is a choice.
     *
     * @throws ProblemException {@code NOT_AVAILABLE} if sequencing does not let the learner have it, {@code STEP_GAP},
     *     or what {@link Entitlement} refuses
     */
    Delivery launch(LaunchClaims claims, UUID lecture, LaunchNumber number) {
        store.prepare(claims);
        return commits.alone(
                claims,
                () -> database.transaction(mappers -> {
                    var runtime = mappers.get(RuntimeMapper.class);
                    Fence.requireCurrent(runtime, claims);
                    var row = store.lock(mappers, claims);
                    var step = number.step(row.step());
                    var sequenced = sitting(mappers, claims, store.sequenced(mappers, claims, row));
                    var rows = runtime.outline(claims.packageVersion(), claims.user());
                    var identifier = rows.stream()
                            .filter(item -> item.id().equals(lecture))
                            .map(Rows.OutlineRow::identifier)
                            .findFirst()
                            .orElseThrow(() -> ProblemException.notFound("lecture in this course"));
                    var left = left(mappers, claims, sequenced);
                    if (sequenced.isActive(identifier) && left != null && !left.isOver()) {
                        return relaunched(mappers, claims, sequenced.at(step), rows, lecture);
                    }
                    var before = left == null ? null : left.before();
                    var request = new Navigating(before, clock.instant()).towards(sequenced, identifier);
                    var answer = moved(mappers, claims, sequenced, before, request, null, step);
                    if (answer.delivery() == null) {
                        throw ProblemException.conflict("NOT_AVAILABLE", "This lecture is not available now.")
                                .with(
                                        "sequencing",
                                        String.valueOf(
                                                requireNonNull(answer.ending()).code()));
                    }
                    return answer.delivery();
                }));
    }

    /** The current activity goes on: nothing changes but the number of the newest step. */
    private Delivery relaunched(
            Mappers mappers, LaunchClaims claims, Sequenced sequenced, List<Rows.OutlineRow> rows, UUID lecture) {
        var course = sequenced.view(clock.instant()).outcome(lectures(rows));
        var answer = SequencingStore.json(new Kept(lecture, null));
        mappers.get(SequencingMapper.class)
                .write(SequencingStore.write(claims, sequenced, sequenced, course), sequenced.step(), answer);
        return current(mappers, claims, sequenced, lecture, SequencedLaunch.Begin.AGAIN);
    }

    private static CourseOutcome lectures(List<Rows.OutlineRow> rows) {
        return CourseOutcome.of(rows.stream().map(Rows.OutlineRow::standing).toList());
    }

    static ProblemException stepGap(int expected) {
        return ProblemException.conflict("STEP_GAP", "The next navigation has the number " + expected + ".")
                .with("expected", expected);
    }

    private static SequencingRows.@Nullable Left left(Mappers mappers, LaunchClaims claims, Sequenced sequenced) {
        var current = sequenced.state().current();
        return current == null
                ? null
                : mappers.get(SequencingMapper.class)
                        .left(claims.packageVersion(), claims.user(), claims.attempt(), claims.session(), current);
    }
}
