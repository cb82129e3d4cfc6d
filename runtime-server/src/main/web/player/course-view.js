import {activityList} from './activity-list.js';
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
  #menu;
  #navigation = null;
  #several;
  #activities = [];

  /**
   * @param {object} state see docs/player-protocol.md
   * @param {import('./outline.js').Outline} outline
   * @param {import('./bar.js').Bar} bar
   * @param {import('./outline-view.js').OutlineView} outlineView
   * @param {import('./menu.js').Menu} menu
   */
  constructor(state, outline, bar, outlineView, menu) {
    this.#course = state.course;
    this.#standing = {status: state.status, progress: state.progress};
    this.#outline = outline;
    this.#bar = bar;
    this.#outlineView = outlineView;
    this.#menu = menu;
    const several = (state.activities?.length ?? 0) > 2 || outline.lectures.length > 1;
    this.#several = several;
    bar.showCourse(state.course, several);
    bar.showProgress(state.progress);
    outlineView.enable(several);
    if (state.navigation) this.tell(state);
    else outlineView.show(outline, null);
  }

  /** What the server says is valid now; null where there is no sequencing. */
  get navigation() {
    return this.#navigation;
  }

  /** @param {{navigation: object, activities: object[]|null}} news of a sequenced course */
  tell({navigation, activities}) {
    this.#navigation = navigation;
    this.#activities = activities ?? this.#activities;
    this.#bar.showNavigation(navigation, this.#several);
    this.#menu.offerEndings(navigation);
    const shown = this.#activities;
    this.#outlineView.showList(() => activityList(shown, (id) => this.#outlineView.choose(id)));
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
    if (this.#navigation) this.#bar.showNavigation(this.#navigation, this.#several);
    else this.#outlineView.show(this.#outline, lecture.id);
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
    if (receipt.needs) this.#outline = this.#outline.withNeeds(receipt.needs);
    this.#bar.showProgress(progress);
    if (receipt.needs && this.current) this.#bar.showLecture(this.#course, this.current, this.previous, this.next);
    if (receipt.navigation) this.tell(receipt);
    else if (!this.#navigation) this.#outlineView.show(this.#outline, this.#current);
    return ending;
  }
}
