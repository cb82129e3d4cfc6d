import {lectureEnding} from './endings.js';
import {text} from './strings.js';

/** Tells the learner what became of the work: what a lecture or the course has come to, and what was refused. */
export class Outcomes {
  #view;
  #notices;
  #refusal = false;

  /**
   * @param {import('./course-view.js').CourseView} view
   * @param {import('./notices.js').Notices} notices
   */
  constructor(view, notices) {
    this.#view = view;
    this.#notices = notices;
  }

  /** Whether the server has refused a commit of the lecture that is open. */
  get refusal() {
    return this.#refusal;
  }

  /**
   * @param {object} receipt see docs/player-protocol.md
   * @param {import('./panel.js').Action} exit
   */
  receive(receipt, exit) {
    const ending = this.#view.apply(receipt);
    if (!ending) return;
    const {score} = receipt;
    const words = score === null ? text(ending.key) : `${text(ending.key)} ${text('notice.score', {score})}`;
    this.#notices.set('courseEnd', {words, tone: ending.tone, action: exit});
  }

  /**
   * @param {string|null} status of the lecture; null while the server has not answered
   * @param {import('./panel.js').Action} goOn
   */
  ended(status, goOn) {
    const {key, tone} = lectureEnding(status);
    this.#notices.set('lectureEnd', {words: text(key), tone, action: goOn});
  }

  /** @param {string|null} field the element that the server did not take */
  refused(field) {
    this.#refusal = true;
    const words = text('notice.refused', {field: field ? text('notice.refusedField', {field}) : ''});
    this.#notices.set('refused', {words, tone: 'bad'});
  }

  /** The lecture is left: what was said of it is no news any more. */
  forget() {
    this.#refusal = false;
    this.#notices.set('lectureEnd', null);
    this.#notices.set('refused', null);
  }
}
