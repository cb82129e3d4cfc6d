import {html, nothing, repeat} from "../lit.js";
import {badge} from "../components/badge.js";
import {timeAgo} from "../format/time.js";
import {text, wordFor} from "../strings.js";
import {nameOf} from "./report.js";

const words = text.imports;

/** All imports, the newest first, each leading to its report. */
export const importHistory = jobs => html`
  <section aria-labelledby="history">
    <h2 id="history">${words.history}</h2>
    ${jobs.length === 0 ? html`<p class="muted">${words.noHistory}</p>` : html`
      <ul class="rows panel">${repeat(jobs, job => job.id, job => html`
        <li>
          <a class="row" href="/imports/${encodeURIComponent(job.id)}">
            <span class="row-title">${nameOf(job)}</span>
            <span class="row-facts muted">
              <span>${timeAgo(job.startedAt)}</span>
              ${outcome(job)}
            </span>
            ${badge(job.state)}
          </a>
        </li>`)}
      </ul>`}
  </section>`;

const outcome = job => ({
  SUCCEEDED: () => html`
    <span>${wordFor(text.standards, job.standard)}</span>
    <span>${text.courses.lectures(job.lectures)}</span>`,
  FAILED: () => html`<span>${job.error?.message}</span>`,
})[job.state]?.() ?? nothing;
