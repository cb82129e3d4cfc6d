import {html, nothing} from "../lit.js";
import {bar} from "../components/bar.js";
import {fact} from "../components/fact.js";
import {chevron} from "../components/icons.js";
import {alarm, notice} from "../components/notice.js";
import {table} from "../components/table.js";
import {count, size} from "../format/number.js";
import {text, wordFor} from "../strings.js";

const words = text.report;

/** Where an import stands, or how it ended. @param {object} job an Import @param {boolean} lost no answer just now */
export function report(job, lost = false) {
  return {
    SUCCEEDED: () => success(job),
    FAILED: () => refusal(job.error),
  }[job.state]?.() ?? running(job, lost);
}

const running = (job, lost) => html`
  <p class="phase">${wordFor(text.phases, job.phase)}</p>
  ${bar(text.imports.progressOf(nameOf(job)), job.bytesTotal ? job.bytesDone : null, job.bytesTotal || 1)}
  ${lost ? alarm(text.imports.lost) : nothing}`;

const success = job => html`
  ${notice("good", html`
    <div class="action">
      <p>${words.imported}</p>
      <a class="button primary" href="/courses/${encodeURIComponent(job.courseId)}"
        aria-label=${words.openCourseOf(nameOf(job))}>${words.openCourse}</a>
    </div>`)}
  <dl class="facts">
    ${fact(words.standard, wordFor(text.standards, job.standard))}
    ${fact(words.sections, count(job.sections))}
    ${fact(words.lectures, count(job.lectures))}
    ${fact(words.size, job.bytesTotal ? size(job.bytesTotal) : null)}
  </dl>
  ${oddities(job.oddities ?? [])}`;

const oddities = found => found.length === 0 ? html`<p class="muted">${words.noOddities}</p>` : html`
  <details class="section" ?open=${found.length <= 10}>
    <summary>${chevron()}<span>${words.oddities(found.length)}</span></summary>
    <p class="muted">${words.odditiesWhy}</p>
    ${table({caption: words.oddityCaption, columns: oddityColumns, rows: found, key: (_, index) => index})}
  </details>`;

const oddityColumns = [
  {label: words.code, cell: ({code}) => html`<code>${code}</code>`},
  {label: words.what, cell: ({message}) => message},
  {label: words.where, cell: ({place}) => html`<code>${place}</code>`},
];

/** @param {{code: string, message: string, place: string|null}|null} error */
const refusal = error => html`
  <div class="notice" data-tone="bad">
    <p><strong>${words.refused}</strong></p>
    <p>${error?.message ?? text.problems.unexpected}</p>
    <dl class="facts">
      ${fact(words.where, error?.place && html`<code>${error.place}</code>`)}
      ${fact(words.code, error?.code && html`<code>${error.code}</code>`)}
    </dl>
    <p>${words.nothingKept}</p>
  </div>`;

/** The file's name; an upload as a raw body may have none. */
export const nameOf = job => job.fileName ?? text.imports.unnamed;
