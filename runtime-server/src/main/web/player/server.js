/** What a launch is refused with when another came before it. */
const OTHER_NUMBER = ['LAUNCH_OUTDATED', 'STEP_GAP'];

/** Some networks swallow requests, and browsers wait for minutes. */
const ANSWER_WITHIN = 30_000;

/** What a proxy answers for a server that is down or has too much to do, and a server whose database is away. */
export const AWAY = [429, 502, 503, 504];

/** The runtime refused a request: the body is `application/problem+json` (RFC 9457) with a stable `code`. */
export class RefusedError extends Error {
  constructor(status, {code = '', detail = '', field = null, exitUrl = null, expected = null} = {}) {
    super(detail || code || `HTTP ${status}`);
    this.name = 'RefusedError';
    this.status = status;
    this.code = code;
    this.field = field;
    /** The number that should have come. */
    this.expected = expected;
    /** Where the learner came from, if the server said so. */
    this.exitUrl = exitUrl;
  }
}

/** No answer of the server came: the network is down, or the server is. */
export class UnreachableError extends Error {
  constructor(cause) {
    super('the server cannot be reached', {cause});
    this.name = 'UnreachableError';
  }
}

/** The requests that open a session and its lectures. Commits go through the run-time's own committer. */
export class Server {
  #token = null;
  /** Number of the newest launch of a lecture, where there is no sequencing. */
  #launches = 0;

  /** @param {string} token what every request but the exchange carries */
  authorise(token) {
    this.#token = token;
  }

  /** @returns {Promise<{token: string, state: object}>} */
  async exchange(code) {
    const answer = await this.#ask('POST', '/runtime/exchange', {code});
    this.#launches = answer.state.launches;
    return answer;
  }

  /** @returns {Promise<object>} State */
  async state() {
    const state = await this.#ask('GET', '/runtime/state');
    this.#launches = Math.max(this.#launches, state.launches);
    return state;
  }

  /**
   * Each try has a number of its own, so that a copy which comes late begins nothing again.
   *
   * @returns {Promise<object>} Delivery
   */
  async launch(lectureId) {
    this.#launches += 1;
    const {delivery, number} = await this.relaunch(lectureId, this.#launches);
    this.#launches = number;
    return delivery;
  }

  /**
   * @param {string} lectureId
   * @param {number} number of the step that this is in a sequenced course
   * @returns {Promise<{delivery: object, number: number}>} with the number that it has got
   */
  async relaunch(lectureId, number) {
    const address = `/runtime/lectures/${encodeURIComponent(lectureId)}/launch`;
    try {
      return {delivery: await this.#ask('POST', address, {number}), number};
    } catch (error) {
      if (!OTHER_NUMBER.includes(error.code)) throw error;
      // What this page, or the one before a reload, had given up has come late, and before this.
      return {delivery: await this.#ask('POST', address, {number: error.expected}), number: error.expected};
    }
  }

  /**
   * @param {{commit: object|null, request: string, target: string|null, step: number}} command
   * @returns {Promise<object>} Navigated
   */
  navigate(command) {
    return this.#ask('POST', '/runtime/navigation', command);
  }

  /** @returns {Promise<boolean>} whether the server answers, whatever it says */
  async reachable() {
    try {
      await this.state();
      return true;
    } catch (error) {
      return !(error instanceof UnreachableError);
    }
  }

  async #ask(method, path, body) {
    const headers = {Accept: 'application/json'};
    if (body) headers['Content-Type'] = 'application/json';
    if (this.#token) headers.Authorization = `Bearer ${this.#token}`;
    let response;
    let answer;
    try {
      response = await fetch(path, {
        method,
        headers,
        body: body && JSON.stringify(body),
        cache: 'no-store',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        signal: globalThis.AbortSignal?.timeout?.(ANSWER_WITHIN),
      });
      answer = await response.json();
    } catch (error) {
      // Also where a proxy, or a network that wants a sign-in first, answers with a page of its own.
      throw new UnreachableError(error);
    }
    if (response.ok) return answer;
    // A refusal without a code is not the server's either.
    if (AWAY.includes(response.status) || !answer?.code) throw new UnreachableError();
    throw new RefusedError(response.status, answer);
  }
}
