import {html} from "../lit.js";
import {upload} from "../components/icons.js";
import {text} from "../strings.js";

const words = text.imports;

/** Takes files that are dropped or chosen. */
export class DropZone {
  #redraw;
  #onFiles;
  #over = false;

  /** @param {{redraw: () => void, onFiles: (files: File[]) => void}} options */
  constructor({redraw, onFiles}) {
    this.#redraw = redraw;
    this.#onFiles = onFiles;
  }

  view() {
    return html`
      <div class="drop-zone panel" ?data-over=${this.#over}
        @dragover=${event => this.#hover(event, true)} @dragleave=${event => this.#hover(event, false)}
        @drop=${event => this.#drop(event)}>
        ${upload()}
        <p class="drop-hint"><strong>${words.drop}</strong> <span class="muted">${words.or}</span></p>
        <label class="button primary file-button">
          <span>${words.choose}</span>
          <input id="files" class="visually-hidden" type="file" multiple accept=".zip,application/zip,.pif"
            aria-label=${words.chooseLabel} @change=${event => this.#choose(event)}>
        </label>
      </div>`;
  }

  #hover(event, over) {
    event.preventDefault();
    if (this.#over !== over) {
      this.#over = over;
      this.#redraw();
    }
  }

  #drop(event) {
    this.#hover(event, false);
    this.#onFiles([...event.dataTransfer.files]);
  }

  #choose(event) {
    this.#onFiles([...event.target.files]);
    // The same file may be chosen again once it has been corrected.
    event.target.value = "";
  }
}
