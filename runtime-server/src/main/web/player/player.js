import {panelFor} from './failures.js';
import {destinationOf} from './navigation.js';
import {pause} from './pause.js';
import {Playback} from './playback.js';
import {UnreachableError} from './server.js';
import {text} from './strings.js';
import {WAYS_BACK} from './way-out.js';

const SETTLE_MS = 3000;
/** The same lecture again would start from stale values if its last commit were still on its way. */
const SETTLE_SAME_MS = 15000;
const ASK_EVERY_MS = 5000;

/** Leads the learner through the course: opens lectures, leaves them, and goes where learner or content want to go. */
export class Player {
  #view;
  #parts;
  #playback;
  /** Counts the journeys: one that finds another begun after it gives up. */
  #turn = 0;
  #over = false;
  #waitingFor = null;

  /**
   * @param {import('./course-view.js').CourseView} view
   * @param {object} parts
   * @param {import('./server.js').Server} parts.server
   * @param {import('./launch.js').Launch} parts.launch
   * @param {import('./saver.js').Saver} parts.saver
   * @param {import('./way-out.js').WayOut} parts.wayOut
   * @param {import('./stage.js').Stage} parts.stage
   * @param {import('./notices.js').Notices} parts.notices
   * @param {import('./outcomes.js').Outcomes} parts.outcomes
   * @param {import('./menu.js').Menu} parts.menu
   * @param {import('./outline-view.js').OutlineView} parts.outlineView
   * @param {function} parts.begin see playback.js
   */
  constructor(view, parts) {
    this.#view = view;
    this.#parts = parts;
    this.#playback = new Playback(parts.stage, parts.begin, {
      finished: (end) => this.#finished(end),
      missing: () => this.#showPanel('missing', this.#retry(view.current), this.#goOn()),
      closed: () => this.#showPanel('windowClosed', this.#goOn(),
        {key: 'action.openHere', run: () => this.restart()},
        {key: 'openWindow', run: () => this.openInWindow()}),
    });
  }

  /** @returns {import('./lecture-run.js').LectureRun|null} of the lecture that is open */
  get run() {
    return this.#playback.run;
  }

  /**
   * Opens the first lecture, once the server has what an earlier page of this session has left.
   *
   * @param {...(string|null)} preferred lecture ids
   */
  async start(...preferred) {
    this.#parts.saver.start();
    await this.#parts.saver.settled(SETTLE_MS);
    const lecture = this.#view.outline.opening(...preferred);
    if (lecture) await this.open(lecture);
    else this.#showPanel('empty', this.#exitAction());
  }

  next() {
    this.open(this.#view.next);
  }

  previous() {
    this.open(this.#view.previous);
  }

  /** @param {string} id */
  choose(id) {
    this.open(this.#view.outline.find(id));
  }

  restart() {
    this.open(this.#view.current);
  }

  /** The network is back: what waited for it goes on. */
  resume() {
    this.open(this.#waitingFor);
  }

  /** Moves the open lecture to a window of its own. Called from a click, or the browser blocks the window. */
  openInWindow() {
    const lecture = this.#view.current;
    const opened = this.#playback.openWindow(lecture.title);
    this.#parts.notices.set('blocked', opened ? null : {words: text('notice.blocked'), tone: 'warn'});
    if (opened) this.open(lecture, opened);
  }

  /** The page goes: a window that it has opened could save nothing without it. */
  closeWindow() {
    this.#playback.closeWindow();
  }

  /**
   * Leaves what is open and opens a lecture.
   *
   * @param {import('./outline.js').Lecture|null} lecture nothing happens without one
   * @param {import('./content-window.js').ContentWindow} [inWindow] where to show it, instead of in the frame
   */
  async open(lecture, inWindow = null) {
    if (this.#over || !lecture) return;
    const turn = this.#begin();
    this.#parts.outlineView.dismiss();
    let shown = false;
    try {
      await this.#leave();
      await this.#settle(lecture);
      const delivery = turn === this.#turn && await this.#parts.server.launch(lecture.id);
      if (turn === this.#turn) await this.#playback.prepare(delivery);
      if (turn === this.#turn) {
        shown = true;
        this.#show(lecture, delivery, inWindow);
      }
    } catch (error) {
      if (turn === this.#turn) this.#failed(error, lecture);
    }
    if (!shown) await inWindow?.unload();
  }

  #begin() {
    this.#waitingFor = null;
    this.#turn += 1;
    return this.#turn;
  }

  async #leave() {
    const {menu, notices, outcomes, stage} = this.#parts;
    menu.enable(false);
    outcomes.forget();
    notices.set('blocked', null);
    await this.#playback.leave();
    stage.showWaiting('panel.loading');
  }

  async #settle(lecture) {
    const {saver} = this.#parts;
    await saver.settled(saver.holds(lecture.id) ? SETTLE_SAME_MS : SETTLE_MS);
    if (saver.holds(lecture.id)) throw new UnreachableError();
  }

  #show(lecture, {url}, inWindow) {
    this.#view.enter(lecture);
    this.#parts.launch.lecture = lecture.id;
    if (inWindow) {
      this.#showPanel('window', {key: 'action.front', run: () => inWindow.focus()},
        {key: 'action.openHere', run: () => this.open(lecture)});
      this.#playback.showInWindow(url, inWindow);
    } else {
      this.#parts.menu.enable(true);
      this.#playback.showInFrame(url, lecture.title);
    }
  }

  #finished(end) {
    const wish = destinationOf(end);
    if (wish.to === 'exit') {
      this.exit();
      return;
    }
    const lecture = wish.to === 'lecture' ? this.#view.outline.findByIdentifier(wish.identifier) : this.#view[wish.to];
    if (lecture) this.open(lecture);
    else this.#parts.outcomes.ended(null, this.#goOn());
  }

  /**
   * @param {object} receipt see docs/player-protocol.md
   * @param {boolean} last whether nothing of its lecture is left to send
   */
  receive(receipt, last) {
    const {outcomes} = this.#parts;
    outcomes.receive(receipt, this.#exitAction());
    if (last && this.run?.finished && receipt.lecture.id === this.#view.current.id) {
      outcomes.ended(receipt.lecture.status, this.#goOn());
    }
  }

  #failed(error, lecture) {
    const kind = panelFor(error, 'launch');
    if (kind === 'replaced' || kind === 'expired') {
      this.stop(kind);
      return;
    }
    this.#showPanel(kind, this.#retry(lecture));
    if (kind === 'offline') this.#waitFor(lecture);
  }

  /** Asks in silence until the server answers: a network that is there says nothing about it. */
  async #waitFor(lecture) {
    const turn = this.#turn;
    this.#waitingFor = lecture;
    do await pause(ASK_EVERY_MS);
    while (turn === this.#turn && !(await this.#parts.server.reachable()));
    if (turn === this.#turn) this.resume();
  }

  /** The session is over: nothing can be saved any more. @param {'replaced'|'expired'} kind */
  async stop(kind) {
    if (this.#over) return;
    this.#over = true;
    this.#begin();
    await this.#leave();
    this.#view.close();
    this.#parts.notices.clear();
    this.#showPanel(kind, ...this.#wayBack(WAYS_BACK[kind]));
  }

  /** Leaves the course, as soon as everything is sent. */
  async exit() {
    const {saver, wayOut} = this.#parts;
    if (this.#over) {
      wayOut.take(false);
      return;
    }
    const turn = this.#begin();
    const lecture = this.#view.current;
    await this.#leave();
    const sent = await saver.settled(SETTLE_MS);
    if (!sent && turn === this.#turn) {
      this.#showPanel('unsent', {key: 'action.stay', run: () => this.open(lecture)},
        {key: 'action.leaveAnyway', run: () => this.#goOut()});
      await saver.sent();
    }
    if (turn === this.#turn) this.#goOut();
  }

  #goOut() {
    const {launch, saver, wayOut} = this.#parts;
    const {ownWindow} = launch;
    if (saver.idle) {
      launch.forget();
      this.#showPanel('left', ...this.#wayBack('action.back'));
    }
    wayOut.take(ownWindow);
  }

  #showPanel(kind, ...actions) {
    this.#parts.menu.enable(false);
    this.#parts.stage.showPanel(kind, actions);
  }

  #retry(lecture) {
    return {key: 'action.retry', run: () => this.open(lecture)};
  }

  #goOn() {
    return this.#view.next ? {key: 'action.next', run: () => this.next()} : this.#exitAction();
  }

  #exitAction() {
    return {key: 'action.exit', run: () => this.exit()};
  }

  #wayBack(key) {
    const {url} = this.#parts.wayOut;
    return url ? [{key, href: url}] : [];
  }
}
