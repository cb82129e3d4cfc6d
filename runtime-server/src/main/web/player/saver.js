import {Committer, Journal} from '/scorm-api-js/index.js';
import {pause} from './pause.js';
import {RefusedError, UnreachableError} from './server.js';
import {UnsentToken} from './unsent.js';

/** One try more. */
const OFFLINE_MS = 1000;

/**
 * Where commits go: into the journal on this device, and from there to the server. Says how that stands, and lets the
 * player wait for it.
 */
export class Saver {
  #journal;
  #committer;
  #on;
  #unsent;
  #waiting = new Set();
  #leaving = false;

  /**
   * @param {{session: string, sequence: number, newest: number=}} state see docs/player-protocol.md; the newest is the
   *     number of the last commit that was in the journal before
   * @param {string} token
   * @param {object} on
   * @param {function()} on.change called when the standing below may have changed
   * @param {function(object, boolean)} on.receipt called with a receipt, and whether nothing of its lecture is
   *     left to send
   * @param {function(string|null, object)} on.refused called with the element that the server did not take, and its
   *     commit
   * @param {function('replaced'|'expired')} on.over called when this session can save no more
   */
  constructor({session, sequence, newest = 0}, token, on) {
    this.#on = on;
    // Where browsers have no locks another page may send what is in the journal, and it must not come back.
    this.#journal = new Journal({session, sole: navigator.locks !== undefined});
    this.#unsent = new UnsentToken(session, token);
    // Before the committer's own flush: what comes after the page was told to go must be flushed each time.
    window.addEventListener('pagehide', () => this.#leave(), {capture: true});
    window.addEventListener('pageshow', () => { this.#leaving = false; });
    this.#committer = new Committer({
      journal: this.#journal,
      token: () => token,
      // What was still being sent when the server counted may have arrived since, and be gone from the journal.
      sequence: this.idle ? Math.max(sequence, newest) : sequence,
      onState: (state) => this.#became(state),
      onReceipt: (receipt) => this.#received(receipt),
      onRefused: (commit, problem) => on.refused(problem?.field ?? null, commit),
    });
  }

  /** Sends what an earlier page of this session has left. */
  start() {
    this.#committer.start();
  }

  /**
   * @param {string} lecture
   * @param {Object<string, string>} values what has changed
   * @param {boolean} finished
   * @returns {boolean} whether the values are safe on this device
   */
  save(lecture, values, finished) {
    // First, so that there is no moment at which the journal could not be sent by another page.
    this.#unsent.keep(true);
    const kept = this.#committer.commit({lecture, values, finished});
    this.#unsent.keep(!this.idle);
    // Content ends its session from its unload handlers, when the committer has already flushed.
    if (this.#leaving) this.#committer.flush();
    this.#on.change();
    return kept;
  }

  /** From now on commits stay on this device until `carry` or `release`. */
  hold() {
    this.#committer.hold();
  }

  release() {
    this.#committer.release();
  }

  /**
   * Makes a request that takes the last commit with it. What is more than one commit, or is refused, goes ahead by itself.
   *
   * @param {function(object|null): Promise<{receipt: object|null}>} request given the commit
   * @param {number} within milliseconds that what goes ahead may take
   * @throws {UnreachableError} when that does not arrive
   */
  async carry(request, within) {
    await this.#committer.landed();
    const pending = this.#journal.pending();
    if (pending.length === 1) {
      const [commit] = pending;
      try {
        const answer = await request(commit);
        this.#committer.release(answer.receipt);
        return answer;
      } catch (error) {
        if (!(error instanceof RefusedError)) {
          this.#committer.release();
          throw error;
        }
      }
    }
    this.#committer.release();
    if (!(await this.settled(within))) throw new UnreachableError();
    return request(null);
  }

  /** Whether everything has reached the server. */
  get idle() {
    return this.#journal.pending().length === 0;
  }

  /** Whether anything of this lecture has not reached the server. */
  holds(lecture) {
    return this.#journal.pending().some((commit) => commit.lecture === lecture);
  }

  /** Whether what is not sent yet would survive this page. */
  get durable() {
    return this.#committer.durable && this.#unsent.durable;
  }

  /** @returns {{online: boolean, sending: boolean, pending: boolean}} */
  get standing() {
    const {state} = this.#committer;
    return {online: navigator.onLine && state !== 'offline', sending: state === 'saving', pending: !this.idle};
  }

  /**
   * @param {number} within milliseconds; less where the server is known not to answer
   * @returns {Promise<boolean>} whether everything was sent in that time
   */
  async settled(within) {
    if (this.idle) return true;
    const {online} = this.standing;
    if (!online) this.#committer.resume();
    return Promise.race([this.sent(), pause(online ? within : OFFLINE_MS)]).then(() => this.idle);
  }

  /** @returns {Promise<void>} kept when everything was sent, however long that takes */
  sent() {
    return new Promise((resolve) => {
      if (this.idle) resolve();
      else this.#waiting.add(resolve);
    });
  }

  #leave() {
    this.#leaving = true;
    // Content may have cleared the storage, and nobody puts the token back once this page is gone.
    this.#unsent.keep(!this.idle);
  }

  #became(state) {
    if (state === 'replaced' || state === 'expired') this.#on.over(state);
    this.#changed();
  }

  #received(receipt) {
    this.#on.receipt(receipt, !this.holds(receipt.lecture.id));
    this.#changed();
  }

  #changed() {
    this.#unsent.keep(!this.idle);
    if (this.idle) {
      for (const resolve of this.#waiting) resolve();
      this.#waiting.clear();
    }
    this.#on.change();
  }
}
