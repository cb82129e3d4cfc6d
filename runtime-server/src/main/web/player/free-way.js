import {destinationOf} from './navigation.js';
import {isOpen} from './outline.js';
import {UnreachableError} from './server.js';

const SETTLE_MS = 3000;
/** The same lecture again would start from stale values if its last commit were still on its way. */
const SETTLE_SAME_MS = 15000;

/**
 * The way through a course in which nothing but the learner decides: every lecture is open at any time, in the order of
 * the outline. See sequenced-way.js for the other.
 *
 * @typedef {{lecture: import('./outline.js').Lecture}} Destination
 */
export class FreeWay {
  #view;
  #server;
  #saver;

  /**
   * @param {import('./course-view.js').CourseView} view
   * @param {import('./server.js').Server} server
   * @param {import('./saver.js').Saver} saver
   */
  constructor(view, server, saver) {
    this.#view = view;
    this.#server = server;
    this.#saver = saver;
  }

  /** @param {...(string|null)} preferred lecture ids @returns {Destination|null} */
  first(...preferred) {
    return to(this.#view.outline.opening(...preferred));
  }

  get next() {
    return to(this.#view.next);
  }

  get previous() {
    return to(this.#view.previous);
  }

  /** The lecture that is open, once more. */
  get again() {
    return to(this.#view.current);
  }

  /** @param {string} id of a lecture */
  chosen(id) {
    const lecture = this.#view.outline.find(id);
    return lecture && isOpen(lecture) ? to(lecture) : null;
  }

  /** @param {{standard: string, exit: string, request: string}} end what content has said at its end */
  after(end) {
    const wish = destinationOf(end);
    if (wish.to === 'exit') return {exit: true};
    return to(wish.to === 'lecture' ? this.#view.outline.findByIdentifier(wish.identifier) : this.#view[wish.to]);
  }

  /** Nothing decides what may follow, so the newest choice counts, whatever is under way. */
  get busy() {
    return false;
  }

  /** What is open is about to be left. */
  leaving() {}

  /** The content has ended, and nothing follows. */
  stay() {}

  /** The learner leaves the course. */
  async out() {}

  /** @param {Destination} destination @returns {Promise<{lecture: object, delivery: object}>} */
  async go({lecture}) {
    await this.#saver.settled(this.#saver.holds(lecture.id) ? SETTLE_SAME_MS : SETTLE_MS);
    if (this.#saver.holds(lecture.id)) throw new UnreachableError();
    return {lecture, delivery: await this.#server.launch(lecture.id)};
  }
}

function to(lecture) {
  return lecture ? {lecture} : null;
}
