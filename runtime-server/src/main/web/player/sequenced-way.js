import {RefusedError} from './server.js';

const SETTLE_MS = 15000;
const TARGETED = /^\{target=([^}]+)\}(choice|jump)$/;
const REQUESTS = ['continue', 'previous', 'exit', 'exitAll', 'suspendAll', 'abandon', 'abandonAll'];

/**
 * The way through a course that SCORM 2004 sequencing leads: every step is a navigation request to the server, which
 * takes the last commit along and answers with what follows (docs/player-protocol.md).
 *
 * @typedef {{request: string, target: string|null, tried: number=} | {lecture: object}} Destination the number under which it
 *     was tried without an answer
 */
export class SequencedWay {
  #view;
  #server;
  #saver;
  #reloaded;
  #busy = false;

  /**
   * @param {import('./course-view.js').CourseView} view
   * @param {import('./server.js').Server} server
   * @param {import('./saver.js').Saver} saver
   * @param {boolean} reloaded whether this page has been here before: it goes on where it was
   */
  constructor(view, server, saver, reloaded) {
    this.#view = view;
    this.#server = server;
    this.#saver = saver;
    this.#reloaded = reloaded;
  }

  /** @param {string|null} _last lecture that this tab had open @param {string|null} wanted lecture that was asked for */
  first(_last, wanted) {
    const lecture = this.#reloaded || !wanted ? null : this.#view.outline.find(wanted);
    return lecture ? {request: 'choice', target: lecture.identifier, otherwise: ask('start')} : ask('start');
  }

  get next() {
    return this.#view.navigation.continue ? ask('continue') : null;
  }

  get previous() {
    return this.#view.navigation.previous ? ask('previous') : null;
  }

  get again() {
    return this.#view.current && {lecture: this.#view.current};
  }

  /** @param {string} identifier of an activity */
  chosen(identifier) {
    return ask('choice', identifier);
  }

  /** @param {{exit: string, request: string}} end */
  after({exit, request}) {
    // Either closes the course, whatever else was asked (RTE 4.2.8).
    if (exit === 'time-out' || exit === 'logout') return ask('exitAll');
    const target = TARGETED.exec(request);
    if (target) return ask(target[2], target[1]);
    return REQUESTS.includes(request) ? ask(request) : null;
  }

  leaving() {
    this.#saver.hold();
  }

  stay() {
    this.#saver.release();
  }

  /** Suspends the course. Where that does not arrive, a window that is closed has the same effect. */
  async out() {
    try {
      if (this.#view.navigation.suspendAll) await this.#navigate(ask('suspendAll'));
    } catch {
      this.#saver.release();
    }
  }

  /** Whether a step is under way: there is no second until it is known where that has led. */
  get busy() {
    return this.#busy;
  }

  /** @returns {Promise<{lecture: object, delivery: object}|{ending: object}|null>} null while another step is under way */
  async go(destination) {
    if (this.#busy) return null;
    this.#busy = true;
    try {
      return destination.lecture ? await this.#relaunch(destination.lecture) : await this.#follow(destination);
    } finally {
      this.#busy = false;
    }
  }

  async #relaunch(lecture) {
    return this.#saver.carry(async (commit) => {
      if (commit) throw new RefusedError(0, {code: 'ALONE'});
      const {navigation, outline} = this.#view;
      const {delivery, number} = await this.#server.relaunch(lecture.id, navigation.step + 1);
      this.#view.tell({navigation: {...navigation, step: number}, activities: null});
      return {receipt: null, lecture: outline.find(delivery.lecture), delivery};
    }, SETTLE_MS);
  }

  async #follow(destination) {
    const answer = await this.#navigate(destination);
    if (answer.ending && destination.otherwise) return this.#follow(destination.otherwise);
    return answer.delivery
      ? {lecture: this.#view.outline.find(answer.delivery.lecture), delivery: answer.delivery}
      : {ending: answer.ending};
  }

  async #navigate(wish) {
    const {request, target, tried} = wish;
    const step = tried ?? this.#view.navigation.step + 1;
    wish.tried = null;
    try {
      const answer = await this.#saver.carry(
        (commit) => this.#server.navigate({commit, request, target, step}), SETTLE_MS);
      this.#view.tell(answer);
      return answer;
    } catch (error) {
      // It may have been applied, and the next receipt may say so: only under its number is it not applied again.
      if (!(error instanceof RefusedError)) wish.tried = step;
      throw error;
    }
  }
}

function ask(request, target = null) {
  return {request, target};
}
