import {backoff} from './backoff.js';
import {outcomeOf} from './outcome.js';
import {utf8Length} from './utf8.js';

/** What browsers send after the page is gone: 64 KiB for all requests together, so a little less. */
const KEEPALIVE_BYTES = 60_000;

/** A request that is not answered by then counts as lost: some networks swallow them, and browsers wait for minutes. */
const ANSWER_WITHIN = 30_000;

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
  /** The sequence number under way, and what it takes of the keep-alive allowance. */
  #flight = null;
  /** What was handed to the browser when the page went and is not answered yet: number → bytes. */
  #handedOver = new Map();
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

  /** From now on commits are journalled and not sent, so that the last of them can go with another request. */
  hold() {
    this.#held = true;
  }

  /** Resolves as soon as nothing is under way. */
  landed() {
    return this.#flight ? new Promise((resolve) => { this.#landings.push(resolve); }) : Promise.resolve();
  }

  /** Ends `hold`. @param {object} [receipt] of the commit that went with another request */
  release(receipt) {
    this.#held = false;
    if (receipt) {
      this.#journal.acknowledge(receipt.sequence);
      this.#tell('onReceipt', receipt);
    }
    this.#send();
  }

  /** After `expired`: tries again with the token of now. */
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
    const underWay = new Map(this.#handedOver);
    if (this.#flight?.keepalive) underWay.set(this.#flight.sequence, this.#flight.keepalive);
    let left = KEEPALIVE_BYTES - [...underWay.values()].reduce((sum, bytes) => sum + bytes, 0);
    const posts = this.#journal.pending().filter(({sequence}) => !underWay.has(sequence)).map((commit) => {
      const body = JSON.stringify(commit);
      const bytes = utf8Length(body);
      left -= bytes;
      return this.#handOver(commit.sequence, body, left >= 0 ? bytes : 0);
    });
    // The page may live on, e.g. in the back-forward cache.
    Promise.allSettled(posts).then(() => this.#send());
  }

  /** @param {number} bytes of the keep-alive allowance; 0 when it is used up, and the page has to live to send this */
  async #handOver(sequence, body, bytes) {
    if (bytes > 0) this.#handedOver.set(sequence, bytes);
    try {
      const response = await this.#post(body, bytes > 0);
      if (response.ok) this.#journal.acknowledge(sequence);
    } finally {
      this.#handedOver.delete(sequence);
    }
  }

  #wake() {
    this.#retry.reset();
    this.#timers.clearTimeout(this.#timer);
    this.#timer = null;
    this.#send();
  }

  async #send() {
    if (this.#stopped || this.#held || this.#flight || this.#timer !== null) return;
    const [commit] = this.#journal.pending();
    if (!commit) return this.#become('saved');
    const body = JSON.stringify(commit);
    const bytes = utf8Length(body);
    // Even an ordinary request outlives the page if it may: content often commits in its last moment.
    const keepalive = bytes <= KEEPALIVE_BYTES;
    this.#flight = {sequence: commit.sequence, keepalive: keepalive ? bytes : 0};
    if (this.#state !== 'offline') this.#become('saving');
    const outcome = await outcomeOf(() => this.#inTime(this.#post(body, keepalive)));
    this.#flight = null;
    this.#settle(commit, outcome);
    for (const resolve of this.#landings.splice(0)) resolve();
    return undefined;
  }

  #post(body, keepalive) {
    return this.#fetch(this.#url, {
      method: 'POST',
      headers: {'Content-Type': 'application/json', 'Authorization': `Bearer ${this.#token()}`},
      body,
      keepalive,
      cache: 'no-store',
    });
  }

  /** Repeats do no harm, so one that is only late may come in as well. */
  #inTime(answer) {
    return new Promise((resolve, reject) => {
      const timer = this.#timers.setTimeout(() => reject(new Error('no answer')), ANSWER_WITHIN);
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

  /** Numbers that the server has never applied are free again, e.g. of commits that were only in a lost memory. */
  #closeGap(commit, expected) {
    if (!Number.isInteger(expected) || expected >= commit.sequence) return false;
    this.#journal.renumber(expected);
    this.#sequence = this.#journal.pending().at(-1)?.sequence ?? expected - 1;
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
