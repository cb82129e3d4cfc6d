import {html} from "../lit.js";
import {text} from "../strings.js";

/** The button of a learner who is done, then the word that says so. @param {string} label of the button */
export const completion = (reporter, label) => reporter.progress.isCompleted
  ? html`<span class="muted" id="done" tabindex="-1">${text.lecture.done}</span>`
  : html`<button class="button primary" type="button" @click=${() => complete(reporter)}>${label}</button>`;

/** The button goes, and would take the focus with it: the word that takes its place gets it, and is read out. */
async function complete(reporter) {
  await reporter.report({completed: true});
  document.getElementById("done")?.focus();
}
