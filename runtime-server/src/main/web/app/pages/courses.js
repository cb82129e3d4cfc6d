import {html, nothing, repeat} from "../lit.js";
import {api} from "../api.js";
import {badge} from "../components/badge.js";
import {emptyState} from "../components/empty-state.js";
import {fold} from "../format/fold.js";
import {onDate} from "../format/time.js";
import {text, wordFor} from "../strings.js";

const words = text.courses;

/** All courses that the person may see, with a search over their titles. */
export async function openCourses({me, url, signal, rewrite, redraw}) {
  const courses = await api.courses(signal);
  const mayImport = me.role === "SUPER_ADMIN";
  let search = url.searchParams.get("q") ?? "";

  const found = () => {
    const wanted = fold(search.trim());
    return courses.filter(course => fold(course.title).includes(wanted));
  };

  function type(event) {
    search = event.target.value;
    // So that the search is still there on the way back from a course.
    rewrite(search.trim() === "" ? url.pathname : `${url.pathname}?${new URLSearchParams({q: search})}`);
    redraw();
  }

  const empty = () => mayImport
    ? emptyState(words.emptyTitle, words.emptySuperAdmin, html`
        <a class="button primary" href="/imports">${words.toImport}</a>`)
    : emptyState(words.emptyTitle, words.emptyAdmin, nothing);

  const list = shown => html`
    <div class="toolbar">
      <div class="field grow">
        <label for="search">${words.search}</label>
        <input id="search" type="search" autocomplete="off" .value=${search} @input=${type}>
      </div>
      <p class="muted" role="status">${words.found(shown.length)}</p>
    </div>
    ${shown.length === 0 ? html`<p class="nothing-found">${words.noMatch(search.trim())}</p>` : html`
      <ul class="rows panel">${repeat(shown, course => course.id, row)}</ul>`}`;

  const view = () => html`
    <div class="page-head">
      <h1 tabindex="-1">${words.title}</h1>
      ${mayImport ? html`
        <div class="page-actions">
          <a class="button" href="/courses/new">${text.build.newCourse}</a>
          ${courses.length > 0 ? html`<a class="button primary" href="/imports">${words.toImport}</a>` : nothing}
        </div>` : nothing}
    </div>
    ${courses.length === 0 ? empty() : list(found())}`;

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
