import {html, unsafeHTML} from "../lit.js";
import {text} from "../strings.js";
import {completion} from "./completion.js";

const words = text.lecture;

/** A text to read. The server has left nothing in it that runs. */
export const textView = (lecture, reporter) => html`
  <article class="panel prose">${unsafeHTML(lecture.content ?? "")}</article>
  <p class="lecture-actions">${completion(reporter, words.markRead)}</p>`;
