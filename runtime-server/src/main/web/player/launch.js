import {RefusedError} from './server.js';
import {newestUnsent} from './unsent.js';

const TOKEN = 'lectern.token';
const LECTURE = 'lectern.lecture';
const POPUP = 'lectern.popup';

/**
 * Opens the session: a launch code in the fragment is exchanged, a reload goes on with the token that it left. The token
 * lives in `sessionStorage` alone: one tab, one launch.
 */
export class Launch {
  #server;
  #storage;

  /**
   * @param {import('./server.js').Server} server
   * @param {Storage} storage the tab's session storage
   */
  constructor(server, storage) {
    this.#server = server;
    this.#storage = storage;
  }

  /**
   * @param {Window} page its fragment is removed, so that the code is not kept in the history
   * @returns {Promise<{token: string, state: object}>}
   * @throws {LaunchError} when there is nothing to open, or the code is not taken
   * @throws {import('./server.js').UnreachableError}
   */
  async open(page) {
    const code = launchCode(page);
    return code ? this.#exchange(code, page) : this.#resume();
  }

  async #exchange(code, page) {
    const {token, state} = await refusedAs('code', this.#server.exchange(code));
    page.history.replaceState(null, '', page.location.pathname + page.location.search);
    this.forget();
    this.#storage.setItem(TOKEN, token);
    // A window made for the player alone: the frame adds to its history later, so it is noted now.
    if (page.opener && page.history.length === 1) this.#storage.setItem(POPUP, 'true');
    this.#server.authorise(token);
    return {token, state};
  }

  async #resume() {
    const token = this.#storage.getItem(TOKEN);
    if (!token) throw new LaunchError('noCode');
    this.#server.authorise(token);
    const newest = newestUnsent(token);
    return {token, state: {...await this.#server.state(), newest}};
  }

  /** Whether the player has a window of its own, which it may close. */
  get ownWindow() {
    return this.#storage.getItem(POPUP) === 'true';
  }

  /** The lecture that was open when the page was reloaded. */
  get lecture() {
    return this.#storage.getItem(LECTURE);
  }

  set lecture(id) {
    this.#storage.setItem(LECTURE, id);
  }

  /** Ends this tab's hold on the session. */
  forget() {
    for (const key of [TOKEN, LECTURE, POPUP]) this.#storage.removeItem(key);
  }
}

/** @param {Window} page @returns {string|null} the one-use code in the page's fragment */
export function launchCode(page) {
  const code = /^#code=([^&]+)/.exec(page.location.hash)?.[1];
  return code ? decodeURIComponent(code) : null;
}

/** There is no session to open; `reason` names the panel that says why. */
export class LaunchError extends Error {
  constructor(reason, cause) {
    super(reason, {cause});
    this.name = 'LaunchError';
    this.reason = reason;
  }
}

async function refusedAs(reason, request) {
  try {
    return await request;
  } catch (error) {
    // A conflict says itself what is in the way.
    if (!(error instanceof RefusedError) || error.status >= 500 || error.status === 409) throw error;
    throw new LaunchError(reason, error);
  }
}
