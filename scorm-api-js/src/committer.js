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
  /** What the browser would send without the page: `{sequence, bytes}` for each request. */
  #underWay = new Set();
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
    const underWay = [...this.#underWay];
    let left = underWay.reduce((rest, {bytes}) => rest - bytes, KEEPALIVE_BYTES);
    const sent = new Set(underWay.map(({sequence}) => sequence));
    const posts = this.#journal.pending().filter(({sequence}) => !sent.has(sequence)).map(async (commit) => {
      const {kind} = await this.#post(commit, (bytes) => bytes <= left && (left -= bytes) >= 0);
      if (kind === 'applied') this.#journal.acknowledge(commit.sequence);
    });
    // The page may live on, e.g. in the back-forward cache.
    Promise.all(posts).then(() => this.#send());
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
    this.#sending = true;
    if (this.#state !== 'offline') this.#become('saving');
    // Even an ordinary request outlives the page if it may: content often commits in its last moment.
    const outcome = await this.#post(commit, (bytes) => bytes <= KEEPALIVE_BYTES);
    this.#sending = false;
    this.#settle(commit, outcome);
    for (const resolve of this.#landings.splice(0)) resolve();
    return undefined;
  }

  /** What becomes of a commit. A repeat does no harm, so an answer that is only late does none. */
  #post(commit, mayOutlive) {
    const body = JSON.stringify(commit);
    const request = {sequence: commit.sequence, bytes: utf8Length(body)};
    const keepalive = mayOutlive(request.bytes);
    if (keepalive) this.#underWay.add(request);
    const control = globalThis.AbortController && new AbortController();
    const answer = outcomeOf(() => this.#fetch(this.#url, {
      method: 'POST',
      headers: {'Content-Type': 'application/json', 'Authorization': `Bearer ${this.#token()}`},
      body,
      keepalive,
      cache: 'no-store',
      signal: control?.signal,
    })).finally(() => this.#underWay.delete(request));
    return new Promise((resolve) => {
      const timer = this.#timers.setTimeout(() => {
        // Or the browser would go on counting it among what may outlive the page.
        control?.abort();
        resolve({kind: 'unreachable'});
      }, ANSWER_WITHIN);
      answer.finally(() => this.#timers.clearTimeout(timer)).then(resolve);
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

/** Answers of the backend that no repetition will change: the commit itself is at fault. */
const REFUSALS = [400, 413, 422];

/** What became of a posted commit, with the receipt, the problem document, or `{status}` when it is `unreachable`. */
async function outcomeOf(post) {
  try {
    const response = await post();
    if (response.ok) return {kind: 'applied', detail: await response.json()};
    const detail = await response.json().catch(() => ({}));
    const kind = kindOf(response.status, detail?.code);
    return {kind, detail: kind === 'unreachable' ? {status: response.status} : detail};
  } catch {
    return {kind: 'unreachable'};
  }
}

function kindOf(status, code) {
  // A proxy that takes no such bodies says the same without a code, and nothing is wrong with the commit.
  if (REFUSALS.includes(status) && typeof code === 'string') return 'refused';
  if (status === 401) return 'expired';
  if (status === 409 && code === 'SESSION_REPLACED') return 'replaced';
  if (status === 409 && /^SEQUENCE_/.test(code)) return 'gap';
  return 'unreachable';
}
