import {panelFor} from './failures.js';
import {pause} from './pause.js';
import {panelOfEnding} from './sequencing-endings.js';
import {Playback} from './playback.js';
import {UnreachableError} from './server.js';
import {text} from './strings.js';
import {WAYS_BACK} from './way-out.js';

const SETTLE_MS = 3000;
const ASK_EVERY_MS = 5000;

/** Leads the learner through the course: opens lectures, leaves them, and goes where learner or content want to go. */
export class Player {
  #view;
  #parts;
  #way;
  #playback;
  /** Counts the journeys: one that finds another begun after it gives up. */
  #turn = 0;
  #over = false;
  #waitingFor = null;

  /**
   * @param {import('./course-view.js').CourseView} view
   * @param {object} parts
   * @param {import('./free-way.js').FreeWay|import('./sequenced-way.js').SequencedWay} parts.way
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
    this.#way = parts.way;
    this.#playback = new Playback(parts.stage, parts.begin, {
      finished: (end) => this.#finished(end),
      missing: () => this.#showPanel('missing', this.#retry(this.#way.again), this.#goOn()),
      closed: () => this.#windowClosed(),
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
    const first = this.#way.first(...preferred);
    if (first) await this.open(first);
    else this.#showPanel('empty', this.#exitAction());
  }

  next() {
    this.open(this.#way.next);
  }

  previous() {
    this.open(this.#way.previous);
  }

  /** @param {string} id of a lecture; in a sequenced course of an activity */
  choose(id) {
    this.open(this.#way.chosen(id));
  }

  /** @param {string} request to end something: of a sequenced course only */
  ask(request) {
    this.open({request, target: null});
  }

  restart() {
    this.open(this.#way.again);
  }

  /** The network is back: what waited for it goes on. */
  resume() {
    this.open(this.#waitingFor);
  }

  /** Moves the open lecture to a window of its own. Called from a click, or the browser blocks the window. */
  openInWindow() {
    const opened = this.#playback.openWindow(this.#view.current.title);
    this.#parts.notices.set('blocked', opened ? null : {words: text('notice.blocked'), tone: 'warn'});
    if (opened) this.open(this.#way.again, opened);
  }

  /** The page goes: a window that it has opened could save nothing without it. */
  closeWindow() {
    this.#playback.closeWindow();
  }

  /**
   * Leaves what is open and goes on.
   *
   * @param {object|null} destination of the way; nothing happens without one, or while the way is busy
   * @param {import('./content-window.js').ContentWindow} [inWindow] where to show it, instead of in the frame
   */
  async open(destination, inWindow = null) {
    if (this.#over || !destination || this.#way.busy) return;
    const turn = this.#begin();
    this.#parts.outlineView.dismiss();
    let shown = false;
    let wanted = destination;
    try {
      await this.#leave();
      const answer = turn === this.#turn && await this.#way.go(destination);
      // A step that was made is not made again where only its lecture cannot be shown.
      if (answer?.delivery) wanted = {lecture: answer.lecture};
      if (answer && turn === this.#turn) shown = await this.#arrive(answer, turn, inWindow);
    } catch (error) {
      if (turn === this.#turn) this.#failed(error, wanted);
    }
    if (!shown) await inWindow?.unload();
  }

  async #arrive({lecture, delivery, ending}, turn, inWindow) {
    if (ending) {
      this.#ended(ending);
      return false;
    }
    await this.#playback.prepare(delivery);
    if (turn !== this.#turn) return false;
    this.#show(lecture, delivery, inWindow);
    return true;
  }

  /** Sequencing has nothing to show: the learner is told why, and what can be done. */
  #ended(ending) {
    const kind = panelOfEnding(ending);
    if (kind === 'over') {
      this.#goOut();
      return;
    }
    const actions = kind === 'ended' ? [this.#exitAction()] : [this.#goOn()];
    this.#parts.menu.enable(false);
    this.#parts.stage.showPanel(kind, actions, ending.code);
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
    this.#way.leaving();
    await this.#playback.leave();
    stage.showWaiting('panel.loading');
  }

  #show(lecture, {url}, inWindow) {
    this.#view.enter(lecture);
    this.#parts.launch.lecture = lecture.id;
    if (inWindow) {
      this.#showPanel('window', {key: 'action.front', run: () => inWindow.focus()},
        {key: 'action.openHere', run: () => this.restart()});
      this.#playback.showInWindow(url, inWindow);
    } else {
      this.#parts.menu.enable(true);
      this.#playback.showInFrame(url, lecture.title);
    }
  }

  #finished(end) {
    const destination = this.#way.after(end);
    if (destination?.exit) {
      this.exit();
    } else if (destination) {
      this.open(destination);
    } else {
      this.#way.stay();
      this.#parts.outcomes.ended(null, this.#goOn());
    }
  }

  #windowClosed() {
    this.#way.stay();
    this.#showPanel('windowClosed', this.#goOn(),
      {key: 'action.openHere', run: () => this.restart()},
      {key: 'openWindow', run: () => this.openInWindow()});
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

  #failed(error, destination) {
    const kind = panelFor(error, 'launch');
    if (kind === 'replaced' || kind === 'expired') {
      this.stop(kind);
      return;
    }
    this.#showPanel(kind, this.#retry(destination), ...(kind === 'closed' ? [this.#exitAction()] : []));
    if (kind === 'offline') this.#waitFor(destination);
  }

  /** Asks in silence until the server answers: a network that is there says nothing about it. */
  async #waitFor(destination) {
    const turn = this.#turn;
    this.#waitingFor = destination;
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
    const {again} = this.#way;
    await this.#leave();
    await this.#way.out();
    const sent = await saver.settled(SETTLE_MS);
    if (!sent && turn === this.#turn) {
      this.#showPanel('unsent', {key: 'action.stay', run: () => this.open(again)},
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

  #retry(destination) {
    return {key: 'action.retry', run: () => this.open(destination)};
  }

  #goOn() {
    return this.#way.next ? {key: 'action.next', run: () => this.next()} : this.#exitAction();
  }

  #exitAction() {
    return {key: 'action.exit', run: () => this.exit()};
  }

  #wayBack(key) {
    const {url} = this.#parts.wayOut;
    return url ? [{key, href: url}] : [];
  }
}
