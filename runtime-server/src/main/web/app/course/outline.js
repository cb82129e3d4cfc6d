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
      ${sections.length === 0 ? html`<p class="muted">${words.emptyOutline}</p>` : nothing}
      ${sections.map((part, index) => section(part, index === 0 || course.totalLectures <= SHORT))}
    </section>`;
}

const section = ({title, lectures}, open) => html`
  <details class="section" ?open=${open}>
    <summary>${chevron()}<span>${title}</span><span class="muted">${lectures.length}</span></summary>
    <ol class="lectures">${lectures.map(lecture)}</ol>
  </details>`;

const lecture = ({title, type, visible}) => html`
  <li>
    <span>${title}</span>
    ${visible === false ? html`<span class="tag">${words.hidden}</span>` : nothing}
    <span class="tag">${wordFor(text.lectureTypes, type)}</span>
  </li>`;
