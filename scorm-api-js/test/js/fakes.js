/** A storage of so many characters that can be switched off, as browsers do. */
export class FakeStorage {
  entries = new Map();
  quota = Infinity;
  blocked = false;

  get length() {
    this.#demand();
    return this.entries.size;
  }

  key(index) {
    return [...this.entries.keys()][index] ?? null;
  }

  getItem(key) {
    this.#demand();
    return this.entries.get(key) ?? null;
  }

  setItem(key, value) {
    this.#demand();
    const others = [...this.entries].filter(([name]) => name !== key).reduce((sum, [, text]) => sum + text.length, 0);
    if (others + value.length > this.quota) throw new Error('QuotaExceededError');
    this.entries.set(key, value);
  }

  removeItem(key) {
    this.#demand();
    this.entries.delete(key);
  }

  #demand() {
    if (this.blocked) throw new Error('SecurityError');
  }
}

/** Timers that run when the test says so. */
export class FakeTimers {
  waiting = [];
  #next = 1;

  setTimeout = (callback, delay) => {
    this.waiting.push({id: this.#next, callback, delay});
    return this.#next++;
  };

  clearTimeout = (id) => {
    this.waiting = this.waiting.filter((timer) => timer.id !== id);
  };

  /** Runs the first that is meant. */
  runOne(meant) {
    const timer = this.waiting.find(meant);
    this.clearTimeout(timer.id);
    timer.callback();
  }

  /** Runs what waits, and answers how long it would have waited. */
  run() {
    const due = this.waiting;
    this.waiting = [];
    for (const {callback} of due) callback();
    return due.map(({delay}) => delay);
  }
}

/**
 * A server that keeps the protocol's rules: each number once, in order, and nothing from a session that is replaced.
 */
export class FakeServer {
  applied = [];
  /** The bodies by their numbers, as far as it knows them again. */
  known = new Map();
  requests = [];
  last = 0;
  down = false;
  /** The status of a server that answers and does nothing. */
  fault = null;
  replaced = false;
  token = 'good';
  refuses = ({values}) => values.bad;
  /** Requests wait here while it is held, in order. */
  held = null;

  fetch = async (url, request) => {
    const commit = JSON.parse(request.body);
    this.requests.push({url, sequence: commit.sequence, keepalive: request.keepalive});
    if (this.held) await new Promise((resolve) => this.held.push(resolve));
    if (this.down) throw new TypeError('Failed to fetch');
    if (this.fault) return answer(this.fault, {code: 'INTERNAL_ERROR'});
    return this.#answer(commit, request);
  };

  #answer(commit, request) {
    if (request.headers.Authorization !== `Bearer ${this.token}`) return answer(401, {code: 'UNAUTHENTICATED'});
    if (this.replaced) return answer(409, {code: 'SESSION_REPLACED'});
    if (commit.sequence > this.last + 1) return answer(409, {code: 'SEQUENCE_GAP', expected: this.last + 1});
    if (this.refuses(commit)) return answer(422, {code: 'VALIDATION_ERROR', field: 'bad'});
    const {body} = request;
    if ((this.known.get(commit.sequence) ?? body) !== body) {
      return answer(409, {code: 'SEQUENCE_TAKEN', expected: this.last + 1});
    }
    if (commit.sequence === this.last + 1) {
      this.last = commit.sequence;
      this.known.set(commit.sequence, body);
      this.applied.push(commit.values);
    }
    return answer(200, {sequence: commit.sequence, status: 'incomplete'});
  }
}

const answer = (status, body) => ({status, ok: status < 300, json: async () => body});

/** The window, for its events. */
export class FakeWindow {
  #listeners = {};

  addEventListener(type, listener) {
    this.#listeners[type] = listener;
  }

  dispatch(type) {
    this.#listeners[type]();
  }
}
