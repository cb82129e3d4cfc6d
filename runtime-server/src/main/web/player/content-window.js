import {pause} from './pause.js';

const LOOK_EVERY_MS = 400;
const CLOSE_WITHIN_MS = 1000;

/** Content in a window of its own. It finds the API through `window.opener`. */
export class ContentWindow {
  #window;
  #look;

  /**
   * Opens an empty window: browsers let a page do so only while it answers a click, before any request.
   *
   * @param {string} title shown until the content has its own
   * @param {function()} onClosed called when the window was closed, by whomever but the player
   * @returns {ContentWindow|null} null when the browser blocked it
   */
  static open(title, onClosed) {
    const width = Math.round(screen.availWidth * 0.85);
    const height = Math.round(screen.availHeight * 0.85);
    const opened = window.open('about:blank', 'lectern-lecture', `popup,width=${width},height=${height}`);
    if (!opened) return null;
    opened.document.title = title;
    return new ContentWindow(opened, onClosed);
  }

  constructor(opened, onClosed) {
    this.#window = opened;
    this.#look = setInterval(() => {
      if (!opened.closed) return;
      clearInterval(this.#look);
      onClosed();
    }, LOOK_EVERY_MS);
  }

  show(url) {
    this.#window.location.replace(url);
  }

  focus() {
    this.#window.focus();
  }

  /** Closes the window and waits, for a second at most, until the content's unload handlers have run. */
  async unload() {
    clearInterval(this.#look);
    this.#window.close();
    const end = performance.now() + CLOSE_WITHIN_MS;
    while (!this.#window.closed && performance.now() < end) {
      await pause(30);
    }
  }
}
