import {api} from "../api.js";

/**
 * Tells the server how a learner gets on with a lecture: what happens at once, and the time spent when the page is left.
 * Nothing is told of somebody who is not enrolled and only looks.
 */
export class Reporter {
  /** Where the learner stands, as the server has said last. */
  progress;
  problem = null;
  /** What is told besides the time when the page is left, such as how far a video has run. */
  atLeaving = () => ({});

  #lecture;
  #redraw;
  #spent = 0;
  #since = null;
  #left = false;

  constructor({lecture, signal, redraw}) {
    this.#lecture = lecture;
    this.#redraw = redraw;
    this.progress = lecture.progress;
    if (!lecture.enrollmentId) {
      return;
    }
    this.#watch();
    document.addEventListener("visibilitychange", this.#seen);
    addEventListener("pagehide", this.#tell);
    signal.addEventListener("abort", () => this.leave());
    // The first report begins a sitting, whose time counts from nothing.
    this.report({});
  }

  /** Tells what has not been told yet, and no more from then on. Does not fail. */
  async leave() {
    if (this.#left) {
      return;
    }
    this.#left = true;
    document.removeEventListener("visibilitychange", this.#seen);
    removeEventListener("pagehide", this.#tell);
    await this.#tell();
  }

  #tell = () => this.report(this.atLeaving(), true);

  /** A page that is hidden may never be seen again: telephones end it without a word. */
  #seen = () => {
    this.#watch();
    if (document.hidden) {
      this.#tell();
    }
  };

  /** @param {object} what of `POST /api/lectures/{id}/progress`. @param {boolean} leaving whether the page may be gone. */
  async report(what, leaving = false) {
    if (!this.#lecture.enrollmentId) {
      return;
    }
    try {
      const {lecture} = await api.report(
        this.#lecture.id, {...what, scormSessionTime: `PT${Math.round(this.#seconds())}S`}, leaving);
      this.progress = lecture;
      this.problem = null;
    } catch (error) {
      this.problem = leaving ? null : error;
    }
    if (!leaving) {
      await this.#redraw();
    }
  }

  /** After something else than a report has changed it. */
  learn(progress) {
    this.progress = progress;
    this.#redraw();
  }

  /** Time counts while the page can be seen. */
  #watch() {
    this.#spent = this.#seconds();
    this.#since = document.hidden ? null : performance.now();
  }

  #seconds() {
    return this.#spent + (this.#since === null ? 0 : (performance.now() - this.#since) / 1000);
  }
}
