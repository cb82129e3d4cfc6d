package org.lectern.importing;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.lectern.catalog.LectureType;
import org.lectern.catalog.NewCourse;
import org.lectern.packages.manifest.CompletionThreshold;
import org.lectern.packages.manifest.Manifest;
import org.lectern.packages.manifest.ScormType;
import org.lectern.runtime.values.LaunchData;
import org.lectern.runtime.values.SharedStore;

/**
 * What course a manifest makes: the first level becomes sections, launchable items below become lectures.
 *
 * @param items what each lecture launches, in order
 */
record CoursePlan(NewCourse course, List<Item> items) {
    /**
     * What a lecture launches.
     *
     * @param type SCO or ASSET, in this version
     * @param level depth below the section, for display
     */
    record Item(
            UUID lectureId,
            String identifier,
            LectureType type,
            String url,
            int level,
            boolean visible,
            LaunchData launchData) {}

    static CoursePlan of(Manifest manifest, UUID createdById) {
        var items = new ArrayList<Item>();
        var global = manifest.organization().sharedDataGlobalToSystem();
        var sections = new ArrayList<NewCourse.NewSection>();
        var loose = new ArrayList<org.lectern.packages.manifest.Item>();
        for (var top : manifest.organization().items()) {
            if (top.children().isEmpty()) {
                loose.add(top);
                continue;
            }
            addLoose(loose, manifest.title(), global, sections, items);
            addSection(top.title(), List.of(top), -1, global, sections, items);
        }
        addLoose(loose, manifest.title(), global, sections, items);
        return new CoursePlan(course(manifest, createdById, sections), List.copyOf(items));
    }

    /** The same with lectures that are there already: what is known by its identifier goes on as that lecture. */
    CoursePlan matchedTo(Map<String, UUID> known) {
        var ids = new HashMap<UUID, UUID>();
        items.forEach(item -> ids.put(item.lectureId(), known.getOrDefault(item.identifier(), item.lectureId())));
        var sections = course.sections().stream()
                .map(section -> new NewCourse.NewSection(
                        section.id(),
                        section.title(),
                        section.lectures().stream()
                                .map(lecture -> new NewCourse.NewLecture(
                                        requireNonNull(ids.get(lecture.id())), lecture.title(), lecture.type()))
                                .toList()))
                .toList();
        return new CoursePlan(
                new NewCourse(
                        course.id(),
                        course.title(),
                        course.description(),
                        course.scormVersion(),
                        course.createdById(),
                        sections),
                items.stream()
                        .map(item -> new Item(
                                requireNonNull(ids.get(item.lectureId())),
                                item.identifier(),
                                item.type(),
                                item.url(),
                                item.level(),
                                item.visible(),
                                item.launchData()))
                        .toList());
    }

    /** Of the lectures whose ids are among them. */
    List<String> titles(Predicate<UUID> which) {
        return course.sections().stream()
                .flatMap(section -> section.lectures().stream())
                .filter(lecture -> which.test(lecture.id()))
                .map(NewCourse.NewLecture::title)
                .toList();
    }

    private static NewCourse course(Manifest manifest, UUID createdById, List<NewCourse.NewSection> sections) {
        var count =
                sections.stream().mapToInt(section -> section.lectures().size()).sum();
        var description = manifest.description();
        if (description == null || description.isBlank()) {
            // A draft needs a description before it can be published; the author can write a better one.
            description = manifest.title() + ": a " + manifest.standard().label() + " course of "
                    + (count == 1 ? "one lecture" : count + " lectures") + ".";
        }
        return new NewCourse(
                UuidCreator.getTimeOrderedEpoch(),
                manifest.title(),
                description,
                manifest.standard().isScorm2004() ? "2004" : "1.2",
                createdById,
                List.copyOf(sections));
    }

    /** Items of the first level without children: a manifest that is flat, or flat in places, gets a section for them. */
    private static void addLoose(
            List<org.lectern.packages.manifest.Item> loose,
            String courseTitle,
            boolean global,
            List<NewCourse.NewSection> sections,
            List<Item> items) {
        if (!loose.isEmpty()) {
            addSection(loose.size() == 1 ? loose.get(0).title() : courseTitle, loose, 0, global, sections, items);
            loose.clear();
        }
    }

    private static void addSection(
            String title,
            List<org.lectern.packages.manifest.Item> roots,
            int level,
            boolean global,
            List<NewCourse.NewSection> sections,
            List<Item> items) {
        var lectures = new ArrayList<NewCourse.NewLecture>();
        roots.forEach(root -> addLectures(root, level, global, lectures, items));
        // A heading with nothing to launch below it would be an empty section.
        if (!lectures.isEmpty()) {
            sections.add(new NewCourse.NewSection(UuidCreator.getTimeOrderedEpoch(), title, List.copyOf(lectures)));
        }
    }

    private static void addLectures(
            org.lectern.packages.manifest.Item item,
            int level,
            boolean global,
            List<NewCourse.NewLecture> lectures,
            List<Item> items) {
        var launch = item.launch();
        // Where the file is missing there is nothing to learn; the report says so, and the course can be completed.
        if (launch != null && !launch.missing()) {
            var id = UuidCreator.getTimeOrderedEpoch();
            var type = launch.type() == ScormType.SCO ? LectureType.SCO : LectureType.ASSET;
            lectures.add(new NewCourse.NewLecture(id, item.title(), type));
            items.add(new Item(
                    id,
                    item.identifier(),
                    type,
                    launch.url(),
                    Math.max(level, 0),
                    item.visible(),
                    launchData(item, global)));
        }
        item.children().forEach(child -> addLectures(child, level + 1, global, lectures, items));
    }

    /** @param global whether shared data stores outlive the course */
    private static LaunchData launchData(org.lectern.packages.manifest.Item item, boolean global) {
        var data = item.launchData();
        CompletionThreshold threshold = data.completionThreshold();
        return new LaunchData(
                data.prerequisites(),
                data.masteryScore(),
                data.dataFromLms(),
                data.maxTimeAllowed(),
                data.timeLimitAction(),
                threshold != null && threshold.completedByMeasure() ? threshold.minProgressMeasure() : null,
                data.scaledPassingScore(),
                data.objectiveIds(),
                data.dataMaps().stream()
                        .map(map -> new SharedStore(map.targetId(), map.readable(), map.writable(), global))
                        .toList());
    }
}
