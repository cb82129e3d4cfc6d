package org.lectern.catalog;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lectern.database.Mappers;

/**
 * Fits the lectures of a further version of a package into the outline that authors have made of the course. Lectures that
 * are known stay where they are, by the package's newest title; a new one comes behind the one before it in the package.
 */
final class CourseRevision {
    private final CatalogMapper catalog;
    private final OutlineMapper outline;
    private final UUID course;
    private final Set<UUID> known;
    private final Instant now;

    /** @param known lectures of earlier versions */
    CourseRevision(Mappers mappers, UUID course, Set<UUID> known, Instant now) {
        this.catalog = mappers.get(CatalogMapper.class);
        this.outline = mappers.get(OutlineMapper.class);
        this.course = course;
        this.known = known;
        this.now = now;
    }

    void apply(List<NewCourse.NewSection> planned) {
        for (var section : planned) {
            var place = place(section);
            var before = new ArrayList<UUID>();
            for (var lecture : section.lectures()) {
                if (known.contains(lecture.id())) {
                    outline.retitle(lecture, now);
                } else {
                    insert(place, lecture, before);
                }
                before.add(lecture.id());
            }
        }
    }

    /** The section in which a known lecture of the planned one is; or else a new one at the end. */
    private UUID place(NewCourse.NewSection section) {
        for (var lecture : section.lectures()) {
            var found = known.contains(lecture.id()) ? outline.sectionOf(lecture.id()) : null;
            if (found != null) {
                return found;
            }
        }
        var id = UuidCreator.getTimeOrderedEpoch();
        outline.addSection(id, course, new SectionEdit(section.title(), null));
        return id;
    }

    private void insert(UUID section, NewCourse.NewLecture lecture, List<UUID> before) {
        var order = new ArrayList<>(outline.allLectures(section));
        catalog.insertLecture(section, lecture, order.size());
        order.add(place(order, before), lecture.id());
        outline.orderLectures(section, order, now);
    }

    /** Behind the last one before it that authors have left in the section; behind all if they have left none. */
    private static int place(List<UUID> order, List<UUID> before) {
        var last =
                before.stream().mapToInt(order::indexOf).filter(at -> at >= 0).reduce((first, second) -> second);
        return last.isPresent() ? last.getAsInt() + 1 : before.isEmpty() ? 0 : order.size();
    }
}
