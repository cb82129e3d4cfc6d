import {html, nothing, repeat} from "../lit.js";
import {badge} from "../components/badge.js";
import {emptyState} from "../components/empty-state.js";
import {alarmFor} from "../components/notice.js";
import {CourseSearch} from "../course/course-search.js";
import {onDate} from "../format/time.js";
import {text, wordFor} from "../strings.js";

const words = text.courses;

/** All courses that the person may see, with a search over their titles. */
export async function openCourses({me, url, signal, rewrite, redraw}) {
  const search = await CourseSearch.open(url.searchParams.get("q") ?? "", {signal, redraw});
  const mayImport = me.role === "SUPER_ADMIN";

  function type(event) {
    const wanted = event.target.value;
    // So that the search is still there on the way back from a course.
    rewrite(wanted.trim() === "" ? url.pathname : `${url.pathname}?${new URLSearchParams({q: wanted})}`);
    search.type(wanted);
  }

  const empty = () => mayImport
    ? emptyState(words.emptyTitle, words.emptySuperAdmin, html`
        <a class="button primary" href="/imports">${words.toImport}</a>`)
    : emptyState(words.emptyTitle, words.emptyAdmin, nothing);

  const list = shown => html`
    <div class="toolbar">
      <div class="field grow">
        <label for="search">${words.search}</label>
        <input id="search" type="search" autocomplete="off" .value=${search.text} @input=${type}>
      </div>
      <p class="muted" role="status">${search.hasMore ? words.firstShown(shown.length) : words.found(shown.length)}</p>
    </div>
    ${alarmFor(search.problem)}
    ${shown.length === 0 ? html`<p class="nothing-found">${words.noMatch(search.text.trim())}</p>` : html`
      <ul class="rows panel">${repeat(shown, course => course.id, row)}</ul>`}`;

  const view = () => html`
    <div class="page-head">
      <h1 tabindex="-1">${words.title}</h1>
      ${mayImport ? html`
        <div class="page-actions">
          <a class="button" href="/courses/new">${text.build.newCourse}</a>
          ${search.isEmpty ? nothing : html`<a class="button primary" href="/imports">${words.toImport}</a>`}
        </div>` : nothing}
    </div>
    ${search.isEmpty ? empty() : list(search.found)}`;

  return {title: words.title, view};
}

const row = course => html`
  <li>
    <a class="row" href="/courses/${encodeURIComponent(course.id)}">
      <span class="row-title">${course.title}</span>
      <span class="row-facts muted">
        <span>${wordFor(text.standards, course.standard)}</span>
        <span>${words.lectures(course.totalLectures)}</span>
        ${course.publishedAt ? html`<span>${words.publishedOn} ${onDate(course.publishedAt)}</span>` : nothing}
      </span>
      ${badge(course.status)}
    </a>
  </li>`;
