import {outcomeOf} from './outcome.js';
import {utf8Length} from './text.js';

/** What browsers send after the page is gone: 64 KiB for all requests together, so a little less. */
const KEEPALIVE_BYTES = 60_000;

/** Some networks swallow requests, and browsers wait for minutes. */
const ANSWER_WITHIN = 30_000;

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;

/** Sends the journal's commits to the server: in order, one at a time, again and again until each is acknowledged. */
export class Committer {
  #journal;
  #token;
  #sequence;
  #url;
  #fetch;
  #timers;
  #retry;
  #listeners;
  #state = 'saved';
  #timer = null;
  #sending = false;
  /** What the browser would send without the page: sequence number → bytes. */
  #underWay = new Map();
  #stopped = false;
  #held = false;
  #landings = [];

  constructor({journal, token, sequence, url = '/runtime/commits', fetch = defaultFetch, timers = globalThis,
      events = globalThis, random = Math.random, onState, onReceipt, onRefused}) {
    this.#journal = journal;
    this.#token = token;
    this.#url = url;
    this.#fetch = fetch;
    this.#timers = timers;
    this.#retry = backoff(random);
    this.#listeners = {onState, onReceipt, onRefused};
    journal.acknowledge(sequence);
    this.#sequence = journal.pending().at(-1)?.sequence ?? sequence;
    events?.addEventListener?.('online', () => this.#wake());
    events?.addEventListener?.('pagehide', () => this.flush());
  }

  get state() {
    return this.#state;
  }

  get durable() {
    return this.#journal.durable;
  }

  /** Sends what an earlier page of this session has left. */
  start() {
    this.#send();
  }

  /** Journals a commit and sends it as soon as its turn has come. */
  commit({lecture, values, finished}) {
    if (this.#state === 'replaced') return false;
    this.#sequence += 1;
    this.#journal.append({lecture, sequence: this.#sequence, values, finished});
    this.#send();
    return true;
  }

  hold() {
    this.#held = true;
  }

  landed() {
    return this.#sending ? new Promise((resolve) => { this.#landings.push(resolve); }) : Promise.resolve();
  }

  release(receipt) {
    this.#held = false;
    if (receipt) {
      this.#journal.acknowledge(receipt.sequence);
      this.#tell('onReceipt', receipt);
    }
    this.#send();
  }

  resume() {
    this.#stopped = this.#state === 'replaced';
    this.#wake();
  }

  /**
   * The page is going: hands everything to the browser at once, to be sent without it. Repeats do no harm, since the
   * server applies each number once; what arrives out of order stays in the journal for the next visit.
   */
  flush() {
    if (this.#stopped) return;
    let left = [...this.#underWay.values()].reduce((rest, bytes) => rest - bytes, KEEPALIVE_BYTES);
    const posts = this.#journal.pending().filter(({sequence}) => !this.#underWay.has(sequence)).map((commit) => {
      const body = JSON.stringify(commit);
      left -= utf8Length(body);
      return this.#post(commit.sequence, body, left >= 0).then((response) => {
        if (response.ok) this.#journal.acknowledge(commit.sequence);
      });
    });
    // The page may live on, e.g. in the back-forward cache.
    Promise.allSettled(posts).then(() => this.#send());
  }

  #wake() {
    this.#retry.reset();
    this.#timers.clearTimeout(this.#timer);
    this.#timer = null;
    this.#send();
  }

  async #send() {
    if (this.#stopped || this.#held || this.#sending || this.#timer !== null) return;
    const [commit] = this.#journal.pending();
    if (!commit) return this.#become('saved');
    const body = JSON.stringify(commit);
    this.#sending = true;
    if (this.#state !== 'offline') this.#become('saving');
    // Even an ordinary request outlives the page if it may: content often commits in its last moment.
    const keepalive = utf8Length(body) <= KEEPALIVE_BYTES;
    const outcome = await outcomeOf(() => this.#inTime(this.#post(commit.sequence, body, keepalive)));
    this.#sending = false;
    this.#settle(commit, outcome);
    for (const resolve of this.#landings.splice(0)) resolve();
    return undefined;
  }

  async #post(sequence, body, keepalive) {
    if (keepalive) this.#underWay.set(sequence, utf8Length(body));
    try {
      return await this.#fetch(this.#url, {
        method: 'POST',
        headers: {'Content-Type': 'application/json', 'Authorization': `Bearer ${this.#token()}`},
        body,
        keepalive,
        cache: 'no-store',
      });
    } finally {
      this.#underWay.delete(sequence);
    }
  }

  /** A repeat does no harm, so an answer that is only late does none. */
  #inTime(answer) {
    return new Promise((resolve, reject) => {
      const timer = this.#timers.setTimeout(reject, ANSWER_WITHIN);
      answer.finally(() => this.#timers.clearTimeout(timer)).then(resolve, reject);
    });
  }

  #settle(commit, {kind, detail}) {
    switch (kind) {
      case 'applied':
        this.#retry.reset();
        this.#journal.acknowledge(commit.sequence);
        this.#tell('onReceipt', detail);
        if (this.#journal.pending().length > 0) this.#become('saving');
        break;
      case 'refused':
        if (!this.#journal.empty(commit.sequence)) this.#journal.remove(commit.sequence);
        this.#become('refused', {commit, problem: detail});
        this.#tell('onRefused', commit, detail);
        break;
      case 'gap':
        if (!this.#closeGap(commit, detail.expected)) return this.#later();
        break;
      case 'replaced':
        this.#stopped = true;
        this.#journal.clear();
        return this.#become('replaced', detail);
      case 'expired':
        this.#stopped = true;
        return this.#become('expired', detail);
      default:
        return this.#later(detail);
    }
    return this.#send();
  }

  /** Numbers of commits that were only in a lost memory are free again, or taken. */
  #closeGap(commit, expected) {
    if (!Number.isInteger(expected) || expected === commit.sequence) return false;
    this.#journal.renumber(expected);
    this.#sequence = this.#journal.pending().at(-1)?.sequence ?? this.#sequence;
    return true;
  }

  #later(detail) {
    this.#become('offline', detail);
    this.#timer = this.#timers.setTimeout(() => {
      this.#timer = null;
      this.#send();
    }, this.#retry.next());
  }

  #become(state, detail) {
    if (state === this.#state && !detail) return;
    this.#state = state;
    this.#tell('onState', state, detail);
  }

  /** A fault of a listener is told to the page, but does not keep commits from being sent. */
  #tell(listener, ...args) {
    try {
      this.#listeners[listener]?.(...args);
    } catch (fault) {
      globalThis.reportError?.(fault);
    }
  }
}

/** Called as a method of something else, a browser's `fetch` refuses. */
const defaultFetch = (...args) => globalThis.fetch(...args);

/**
 * Waiting times in milliseconds that double up to a limit, each spread over its upper half, so that the learners of a
 * restarted server do not come back all at once.
 *
 * @param {() => number} random 0 to 1
 */
function backoff(random) {
  let longest = FIRST_PAUSE;
  return {
    next() {
      const wait = longest * (0.5 + random() / 2);
      longest = Math.min(longest * 2, LONGEST_PAUSE);
      return wait;
    },
    reset() {
      longest = FIRST_PAUSE;
    },
  };
}
