import {announce} from './elements.js';
import {courseEnding} from './endings.js';
import {text} from './strings.js';

/** How far the learner is with the course, kept in step with the bar and the outline. */
export class CourseView {
  #course;
  #standing;
  #outline;
  #bar;
  #outlineView;
  #current = null;

  /**
   * @param {object} state see docs/player-protocol.md
   * @param {import('./outline.js').Outline} outline
   * @param {import('./bar.js').Bar} bar
   * @param {import('./outline-view.js').OutlineView} outlineView
   */
  constructor(state, outline, bar, outlineView) {
    this.#course = state.course;
    this.#standing = {status: state.status, progress: state.progress};
    this.#outline = outline;
    this.#bar = bar;
    this.#outlineView = outlineView;
    const several = outline.lectures.length > 1;
    bar.showCourse(state.course, several);
    bar.showProgress(state.progress);
    outlineView.enable(several);
    outlineView.show(outline, null);
  }

  get outline() {
    return this.#outline;
  }

  /** @returns {import('./outline.js').Lecture|null} the lecture that is open, or was opened last */
  get current() {
    return this.#current && this.#outline.find(this.#current);
  }

  get next() {
    return this.#current && this.#outline.next(this.#current);
  }

  get previous() {
    return this.#current && this.#outline.previous(this.#current);
  }

  /** The session is over: nothing can be chosen any more. */
  close() {
    this.#bar.close();
    this.#outlineView.enable(false);
  }

  /** @param {import('./outline.js').Lecture} lecture is the current one from now on */
  enter(lecture) {
    this.#current = lecture.id;
    this.#bar.showLecture(this.#course, lecture, this.previous, this.next);
    this.#outlineView.show(this.#outline, lecture.id);
    announce(text('now', {title: lecture.title}));
  }

  /**
   * @param {object} receipt see docs/player-protocol.md
   * @returns {import('./endings.js').Ending|null} when this receipt ends the course
   */
  apply(receipt) {
    const ending = courseEnding(this.#standing, receipt);
    const {status, progress} = receipt;
    this.#standing = {status, progress};
    this.#outline = this.#outline.withLecture(receipt.lecture);
    this.#bar.showProgress(progress);
    this.#outlineView.show(this.#outline, this.#current);
    return ending;
  }
}
