/** The runtime refused a request: the body is `application/problem+json` (RFC 9457) with a stable `code`. */
export class RefusedError extends Error {
  constructor(status, {code = '', detail = '', field = null, exitUrl = null} = {}) {
    super(detail || code || `HTTP ${status}`);
    this.name = 'RefusedError';
    this.status = status;
    this.code = code;
    this.field = field;
    /** Where the learner came from, if the server said so. */
    this.exitUrl = exitUrl;
  }
}

/** No answer came: the network is down, or the server is. */
export class UnreachableError extends Error {
  constructor(cause) {
    super('the server cannot be reached', {cause});
    this.name = 'UnreachableError';
  }
}

/** The requests that open a session and its lectures. Commits go through the run-time's own committer. */
export class Server {
  #token = null;

  /** @param {string} token what every request but the exchange carries */
  authorise(token) {
    this.#token = token;
  }

  /** @returns {Promise<{token: string, state: object}>} */
  exchange(code) {
    return this.#ask('POST', '/runtime/exchange', {code});
  }

  /** @returns {Promise<object>} State */
  state() {
    return this.#ask('GET', '/runtime/state');
  }

  /** @returns {Promise<object>} Delivery */
  launch(lectureId) {
    return this.#ask('POST', `/runtime/lectures/${encodeURIComponent(lectureId)}/launch`);
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
    try {
      response = await fetch(path, {
        method,
        headers,
        body: body && JSON.stringify(body),
        cache: 'no-store',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
      });
    } catch (error) {
      throw new UnreachableError(error);
    }
    // A proxy answers for a server that is down or being restarted.
    if ([502, 503, 504].includes(response.status)) throw new UnreachableError();
    if (!response.ok) throw new RefusedError(response.status, await problemOf(response));
    return response.json();
  }
}

/** A proxy in between may answer with a page of its own, so a body that is no JSON is no problem. */
async function problemOf(response) {
  try {
    return (await response.json()) ?? {};
  } catch {
    return {};
  }
}
