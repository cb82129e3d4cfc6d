import {html, nothing} from "../lit.js";
import {api} from "../api.js";
import {explain} from "../problem.js";
import {text} from "../strings.js";

const words = text.course;

/** Publishes a draft; says what is missing when the server finds it not ready. */
export class PublishPanel {
  #courseId;
  #redraw;
  #onPublished;
  #busy = false;
  #problem = null;
  #published = false;

  constructor({courseId, redraw, onPublished}) {
    this.#courseId = courseId;
    this.#redraw = redraw;
    this.#onPublished = onPublished;
  }

  view(course) {
    if (this.#published) {
      return html`<div id="published" class="notice" data-tone="good" tabindex="-1">${words.published}</div>`;
    }
    if (course.status !== "DRAFT") {
      return nothing;
    }
    return html`
      <div class="notice action" data-tone="calm">
        <p>${words.draft}</p>
        <button class="button primary" type="button" aria-disabled=${this.#busy} @click=${() => this.#publish()}>
          ${this.#busy ? words.publishing : words.publish}
        </button>
      </div>
      ${this.#problem ? this.#refusal() : nothing}`;
  }

  #refusal() {
    return html`
      <div class="notice" data-tone="bad" role="alert">
        ${this.#problem.code === "COURSE_NOT_READY" ? html`<strong>${words.notReady}</strong>` : nothing}
        <p>${explain(this.#problem)}</p>
      </div>`;
  }

  async #publish() {
    if (this.#busy) {
      return;
    }
    this.#busy = true;
    this.#problem = null;
    this.#redraw();
    try {
      this.#onPublished(await api.publish(this.#courseId));
      this.#published = true;
    } catch (error) {
      this.#problem = error;
    }
    this.#busy = false;
    await this.#redraw();
    // The button is gone: whoever used it with the keyboard must not be thrown back to the top.
    document.getElementById("published")?.focus();
  }
}
