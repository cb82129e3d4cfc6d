import {html, unsafeHTML} from "../lit.js";
import {text} from "../strings.js";

const words = text.lecture;

/** A text to read. The server has left nothing in it that runs. */
export const textView = (lecture, reporter) => html`
  <article class="panel prose">${unsafeHTML(lecture.content ?? "")}</article>
  <p class="lecture-actions">${reporter.progress.isCompleted
    ? html`<span class="muted">${words.done}</span>`
    : html`<button class="button primary" type="button" @click=${() => reporter.report({completed: true})}>
        ${words.markRead}</button>`}</p>`;
