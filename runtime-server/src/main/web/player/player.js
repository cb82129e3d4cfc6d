import { ContentFrame } from './content-frame.js';
import { ContentWindow } from './content-window.js';
import { panelFor } from './failures.js';
import { destinationOf } from './navigation.js';
import { pause } from './pause.js';
import { UnreachableError } from './server.js';
import { text } from './strings.js';
import { webAddress } from './web-address.js';

const SETTLE_MS = 3000;
/** The same lecture again would start from stale values if its last commit were still on its way. */
const SETTLE_SAME_MS = 15000;
const ASK_EVERY_MS = 5000;

/** Leads the learner through the course: opens a lecture, leaves it, and goes where learner or content want to go. */
export class Player {
  #view;
  #parts;
  #run = null;
  #place = null;
  /** Counts the journeys: one that finds another begun after it gives up. */
  #turn = 0;
  #blockedBy = null;
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
   * @param {function(object, function(object)): Promise<import('./lecture-run.js').LectureRun>} parts.begin makes the
   *     run-time of a delivery; the function given is called when the content has finished, see navigation.js
   */
  constructor(view, parts) {
    this.#view = view;
    this.#parts = parts;
  }

  /** @returns {import('./lecture-run.js').LectureRun|null} the SCO that is open */
  get run() {
    return this.#run;
  }

  /**
   * Opens the first lecture, once the server has what an earlier page of this session has left.
   *
   * @param {...(string|null)} preferred lecture ids
   */
  async start(...preferred) {
    const { saver, stage } = this.#parts;
    saver.start();
    await saver.settled(SETTLE_MS);
    const lecture = this.#view.outline.opening(...preferred);
    if (lecture) await this.open(lecture);
    else stage.showPanel('empty', [{ key: 'action.exit', run: () => this.exit() }]);
  }

  next() {
    this.#openIfAny(this.#view.next);
  }

  previous() {
    this.#openIfAny(this.#view.previous);
  }

  /** @param {string} id */
  choose(id) {
    this.#openIfAny(this.#view.outline.find(id));
  }

  restart() {
    this.#openIfAny(this.#view.current);
  }

  #openIfAny(lecture) {
    if (lecture) this.open(lecture);
  }

  /** The network is back: what waited for it goes on. */
  resume() {
    if (this.#waitingFor) this.open(this.#waitingFor);
  }

  /** Moves the open lecture to a window of its own. Called from a click, or the browser blocks the window. */
  openInWindow() {
    const { notices } = this.#parts;
    const lecture = this.#view.current;
    const opened = ContentWindow.open(lecture.title, () => this.#windowClosed(opened));
    notices.set('blocked', opened ? null : { words: text('notice.blocked'), tone: 'warn' });
    if (opened) this.open(lecture, opened);
  }

  /**
   * Leaves what is open and opens a lecture.
   *
   * @param {import('./outline.js').Lecture} lecture
   * @param {ContentWindow} [inWindow] where to show it, instead of in the frame
   */
  async open(lecture, inWindow = null) {
    if (this.#blockedBy) return;
    const turn = this.#begin();
    this.#parts.outlineView.dismiss();
    try {
      await this.#leave();
      await this.#settle(lecture);
      const delivery = turn === this.#turn && await this.#parts.server.launch(lecture.id);
      if (turn === this.#turn) await this.#show(lecture, delivery, inWindow, turn);
      else await inWindow?.unload();
    } catch (error) {
      await inWindow?.unload();
      if (turn === this.#turn) this.#failed(error, lecture);
    }
  }

  #begin() {
    this.#waitingFor = null;
    this.#turn += 1;
    return this.#turn;
  }

  async #settle(lecture) {
    const again = this.#view.current?.id === lecture.id;
    const sent = await this.#parts.saver.settled(again ? SETTLE_SAME_MS : SETTLE_MS);
    if (again && !sent) throw new UnreachableError();
  }

  /** The content goes first, so that its unload handlers still find the API; then what it left undone is done. */
  async #leave() {
    const { menu, notices, outcomes, stage } = this.#parts;
    const run = this.#run;
    const place = this.#place;
    this.#run = null;
    this.#place = null;
    menu.enable(false);
    outcomes.forget();
    notices.set('blocked', null);
    await place?.unload();
    run?.end();
    stage.showWaiting('panel.loading');
  }

  async #show(lecture, delivery, inWindow, turn) {
    const { launch, menu, begin } = this.#parts;
    const run = await begin(delivery, (end) => this.#finished(run, end));
    if (turn !== this.#turn) {
      await inWindow?.unload();
      return;
    }
    this.#run = run;
    this.#view.enter(lecture);
    launch.lecture = lecture.id;
    menu.enable(true);
    const url = webAddress(delivery.url);
    if (!url) {
      this.#missing(lecture);
    } else if (inWindow) {
      this.#place = inWindow;
      inWindow.show(url);
      run.shown();
      this.#showWindowPanel(lecture, inWindow);
    } else {
      await this.#showInFrame(lecture, url, run);
    }
  }

  async #showInFrame(lecture, url, run) {
    const frame = new ContentFrame(url, text('frameTitle', { title: lecture.title }));
    this.#place = frame;
    const arrived = await this.#parts.stage.showFrame(frame);
    if (this.#place !== frame) return;
    if (arrived) run.shown();
    else this.#missing(lecture);
  }

  #missing(lecture) {
    this.#run = null;
    this.#place = null;
    this.#parts.menu.enable(false);
    this.#parts.stage.showPanel('missing', [{ key: 'action.retry', run: () => this.open(lecture) }, this.#goOn()]);
  }

  #showWindowPanel(lecture, opened) {
    this.#parts.stage.showPanel('window', [
      { key: 'action.front', run: () => opened.focus() },
      { key: 'action.openHere', run: () => this.open(lecture) },
    ]);
  }

  #windowClosed(opened) {
    if (this.#place !== opened) return;
    const lecture = this.#view.current;
    this.#run?.end();
    this.#run = null;
    this.#place = null;
    this.#parts.menu.enable(false);
    this.#parts.stage.showPanel('windowClosed', [
      this.#goOn(),
      { key: 'action.openHere', run: () => this.open(lecture) },
      { key: 'openWindow', run: () => this.openInWindow() },
    ]);
  }

  /** @returns {import('./panel.js').Action} what comes after this lecture */
  #goOn() {
    return this.#view.next
      ? { key: 'action.next', run: () => this.next() }
      : { key: 'action.exit', run: () => this.exit() };
  }

  #finished(run, end) {
    // The content is still inside its own call, so nothing is torn down here and now.
    setTimeout(() => {
      if (this.#run !== run) return;
      const { outcomes } = this.#parts;
      const wish = destinationOf(end);
      const lecture = wish.to === 'lecture' ? this.#view.outline.findByIdentifier(wish.identifier) : this.#view[wish.to];
      if (wish.to === 'exit') this.exit();
      else if (lecture) this.open(lecture);
      else outcomes.ended(null, this.#goOn());
    });
  }

  /**
   * @param {object} receipt see docs/player-protocol.md
   * @param {boolean} last whether nothing of its lecture is left to send
   */
  receive(receipt, last) {
    const { outcomes } = this.#parts;
    outcomes.receive(receipt, { key: 'action.exit', run: () => this.exit() });
    if (last && this.#run?.finished && receipt.lecture.id === this.#view.current.id) {
      outcomes.ended(receipt.lecture.status, this.#goOn());
    }
  }

  #failed(error, lecture) {
    const kind = panelFor(error, 'launch');
    if (kind === 'replaced' || kind === 'expired') {
      this.stop(kind);
      return;
    }
    if (kind === 'offline') this.#waitFor(lecture);
    this.#parts.stage.showPanel(kind, [{ key: 'action.retry', run: () => this.open(lecture) }]);
  }

  /** Asks in silence until the server answers: a network that is there says nothing about it. */
  async #waitFor(lecture) {
    this.#waitingFor = lecture;
    const turn = this.#turn;
    do await pause(ASK_EVERY_MS);
    while (turn === this.#turn && !(await this.#parts.server.reachable()));
    if (turn === this.#turn) this.resume();
  }

  /** The page goes: a window that it has opened could save nothing without it. */
  closeWindow() {
    if (this.#place instanceof ContentWindow) this.#place.unload();
  }

  /** The session is over: nothing can be saved any more. @param {'replaced'|'expired'} kind */
  async stop(kind) {
    if (this.#blockedBy) return;
    this.#blockedBy = kind;
    this.#begin();
    const { notices, wayOut, stage } = this.#parts;
    await this.#leave();
    this.#view.close();
    notices.clear();
    const key = kind === 'replaced' ? 'action.continueHere' : 'action.back';
    stage.showPanel(kind, wayOut.url ? [{ key, href: wayOut.url }] : []);
  }

  /** Leaves the course, as soon as everything is sent. */
  async exit() {
    if (this.#blockedBy) {
      this.#parts.wayOut.take(false);
      return;
    }
    const turn = this.#begin();
    const { saver, stage } = this.#parts;
    const lecture = this.#view.current;
    await this.#leave();
    if (!(await saver.settled(SETTLE_MS)) && turn === this.#turn) {
      stage.showPanel('unsent', [
        { key: 'action.stay', run: () => this.#openIfAny(lecture) },
        { key: 'action.leaveAnyway', run: () => this.#goOut() },
      ]);
      await saver.sent();
    }
    if (turn === this.#turn) this.#goOut();
  }

  #goOut() {
    const { launch, saver, stage, wayOut } = this.#parts;
    const { ownWindow } = launch;
    if (saver.idle) {
      launch.forget();
      stage.showPanel('left', wayOut.url ? [{ key: 'action.back', href: wayOut.url }] : []);
    }
    wayOut.take(ownWindow);
  }
}
