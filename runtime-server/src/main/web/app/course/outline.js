import {html, nothing} from "../lit.js";
import {chevron} from "../components/icons.js";
import {text, wordFor} from "../strings.js";

const words = text.course;

/** Above this many lectures only the first section is open at first. */
const SHORT = 40;

/** The sections of a course with the type of each lecture. */
export function outline(course) {
  const sections = course.sections ?? [];
  return html`
    <section class="panel" aria-labelledby="outline">
      <h2 id="outline">${words.outline}</h2>
      ${sections.length === 0 ? html`<p class="muted">${words.emptyOutline}</p>` : sections.map((section, index) => html`
        <details class="section" ?open=${index === 0 || course.totalLectures <= SHORT}>
          <summary>${chevron()}<span>${section.title}</span><span class="muted">${section.lectures.length}</span></summary>
          <ol class="lectures">${section.lectures.map(lecture)}</ol>
        </details>`)}
    </section>`;
}

const lecture = ({title, type, visible}) => html`
  <li>
    <span>${title}</span>
    ${visible === false ? html`<span class="tag">${words.hidden}</span>` : nothing}
    <span class="tag">${wordFor(text.lectureTypes, type)}</span>
  </li>`;
