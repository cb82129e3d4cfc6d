import {html, nothing} from "../lit.js";
import {api} from "../api.js";
import {badge} from "../components/badge.js";
import {back} from "../components/icons.js";
import {EnrolPanel} from "../course/enrol-panel.js";
import {outline} from "../course/outline.js";
import {PublishPanel} from "../course/publish-panel.js";
import {StandingPanel} from "../course/standing-panel.js";
import {text, wordFor} from "../strings.js";

const words = text.course;

/** One course for those who run it: its outline, publishing, enrolling, and where its learners stand. */
export async function openCourse({me, params, signal, redraw}) {
  let [course, enrollments] = await Promise.all([
    api.course(params.id, signal),
    api.enrollmentsOfCourse(params.id, signal),
  ]);

  const standing = new StandingPanel({courseId: course.id, enrollments, signal, redraw});
  const publishing = new PublishPanel({
    courseId: course.id,
    redraw,
    // The answer need not repeat the sections.
    onPublished: published => { course = {...course, ...published, sections: published.sections ?? course.sections}; },
  });
  const enrolling = new EnrolPanel({
    courseId: course.id,
    signal,
    redraw,
    isEnrolled: userId => standing.has(userId),
    onEnrolled: enrollment => standing.add(enrollment),
  });

  const view = () => html`
    <nav class="way-back"><a href="/courses">${back()}${words.back}</a></nav>
    <div class="page-head">
      <div>
        <h1 tabindex="-1">${course.title}</h1>
        <p class="row-facts muted">
          ${badge(course.status)}
          <span>${wordFor(text.standards, course.standard)}</span>
          <span>${text.courses.lectures(course.totalLectures)}</span>
        </p>
      </div>
    </div>
    ${course.description ? html`<p class="description">${course.description}</p>` : nothing}
    ${me.role === "SUPER_ADMIN" ? html`
      ${publishing.view(course)}
      <p><a href=${`/courses/${encodeURIComponent(course.id)}/build`}>${text.build.edit}</a></p>` : nothing}
    <div class="columns">
      ${enrolling.view(course)}
      ${standing.view()}
      ${outline(course)}
    </div>`;

  return {title: course.title, view};
}
