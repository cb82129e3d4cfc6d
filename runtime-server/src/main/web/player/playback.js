import {ContentFrame} from './content-frame.js';
import {ContentWindow} from './content-window.js';
import {text} from './strings.js';
import {webAddress} from './web-address.js';

/** One lecture at a time: its run-time, and the frame or the window in which its content stands. */
export class Playback {
  #stage;
  #begin;
  #on;
  #run = null;
  #place = null;
  /** Kept when what was left last is gone. */
  #gone = null;

  /**
   * @param {import('./stage.js').Stage} stage
   * @param {function(object, function(object)): Promise<import('./lecture-run.js').LectureRun>} begin makes the run-time
   *     of a delivery; the function given is called when the content has finished
   * @param {object} on
   * @param {function(object)} on.finished called when the content has ended its session, with its wish: navigation.js
   * @param {function()} on.missing called when the content's file is not there
   * @param {function()} on.closed called when the window of the content was closed, and its session ended
   */
  constructor(stage, begin, on) {
    this.#stage = stage;
    this.#begin = begin;
    this.#on = on;
  }

  /** @returns {import('./lecture-run.js').LectureRun|null} of the lecture that is open */
  get run() {
    return this.#run;
  }

  /**
   * Opens an empty window for a lecture. Called from a click, or the browser blocks it.
   *
   * @returns {ContentWindow|null} null when it was blocked
   */
  openWindow(title) {
    const opened = ContentWindow.open(title, () => {
      if (this.#place === opened) this.#closed();
    });
    return opened;
  }

  /**
   * Makes the run-time, so that the content finds the API from its first line.
   *
   * @param {object} delivery see docs/player-protocol.md
   * @returns {Promise<void>}
   */
  async prepare(delivery) {
    const run = await this.#begin(delivery, (end) => {
      // The content is still inside its own call, so nothing is torn down here and now.
      setTimeout(() => {
        if (this.#run === run) this.#on.finished(end);
      });
    });
    this.#run = run;
  }

  /**
   * Shows the content in the frame.
   *
   * @param {string} url
   * @param {string} title of the lecture
   */
  async showInFrame(url, title) {
    const address = webAddress(url);
    if (!address) {
      this.#missing();
      return;
    }
    const frame = new ContentFrame(address, text('frameTitle', {title}));
    this.#place = frame;
    const arrived = await this.#stage.showFrame(frame);
    if (this.#place !== frame) return;
    if (arrived) this.#run.shown();
    else this.#missing();
  }

  /**
   * @param {string} url
   * @param {ContentWindow} opened
   */
  showInWindow(url, opened) {
    const address = webAddress(url);
    if (!address) {
      opened.unload();
      this.#missing();
      return;
    }
    this.#place = opened;
    opened.show(address);
    this.#run.shown();
  }

  /**
   * The content goes first, so that its unload handlers still find the API; then what it left undone is done. A window takes
   * a moment to close, and whoever leaves meanwhile waits for it too: what follows must not begin without its last values.
   *
   * @returns {Promise<void>}
   */
  leave() {
    const run = this.#run;
    const place = this.#place;
    this.#run = null;
    this.#place = null;
    this.#gone = Promise.allSettled([this.#gone, place?.unload()]).then(() => run?.end());
    return this.#gone;
  }

  /** The page goes: a window that it has opened could save nothing without it. */
  closeWindow() {
    if (this.#place instanceof ContentWindow) this.#place.unload();
  }

  #missing() {
    this.#run = null;
    this.#place = null;
    this.#on.missing();
  }

  #closed() {
    this.#run?.end();
    this.#run = null;
    this.#place = null;
    this.#on.closed();
  }
}
