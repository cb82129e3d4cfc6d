import {api} from "../api.js";
import {fold} from "../format/fold.js";
import {pause} from "../pause.js";

/** So long after the last key the server is asked, in milliseconds. */
const TYPING = 250;

/** Finds courses by what somebody types: among those that are here, or at the server where there are more than are here. */
export class CourseSearch {
  /** What is wrong with the last search; null when nothing is. */
  problem = null;

  #courses;
  #found;
  #text = "";
  #signal;
  #redraw;
  #asking = null;

  constructor({courses, signal, redraw}) {
    this.#courses = courses;
    this.#found = courses;
    this.#signal = signal;
    this.#redraw = redraw;
    signal.addEventListener("abort", () => this.#asking?.abort());
  }

  static async open(text, {signal, redraw}) {
    const search = new CourseSearch({courses: await api.courses("", signal), signal, redraw});
    search.#text = text;
    if (search.#isAtServer()) {
      search.#found = await api.courses(text.trim(), signal);
    }
    return search;
  }

  get text() {
    return this.#text;
  }

  /** Whether there is no course at all. */
  get isEmpty() {
    return this.#courses.items.length === 0;
  }

  /** Whether there are more than {@link found} has. */
  get hasMore() {
    return this.#found.hasMore;
  }

  get found() {
    const wanted = fold(this.#text.trim());
    return this.#courses.hasMore
      ? this.#found.items
      : this.#courses.items.filter(course => fold(course.title).includes(wanted));
  }

  async type(text) {
    this.#asking?.abort();
    this.#text = text;
    this.problem = null;
    if (!this.#isAtServer()) {
      this.#found = this.#courses;
      this.#redraw();
      return;
    }
    this.#asking = new AbortController();
    const {signal} = this.#asking;
    try {
      await pause(TYPING, signal);
      this.#found = await api.courses(text.trim(), signal);
    } catch (error) {
      if (signal.aborted) {
        return;
      }
      this.problem = error;
    }
    this.#redraw();
  }

  #isAtServer() {
    return this.#courses.hasMore && this.#text.trim() !== "";
  }
}
