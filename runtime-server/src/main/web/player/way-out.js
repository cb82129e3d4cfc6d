import {webAddress} from './web-address.js';

const KNOWN_EXIT = 'lectern.exit';

/** What the way back is called where it leads on with the course. */
export const WAYS_BACK = {replaced: 'action.continueHere', expired: 'action.openAgain'};

/**
 * The way back to the application, or to the system that has made the launch: out of a tab, out of a window of the player's
 * own, or out of somebody's frame.
 */
export class WayOut {
  #url;
  #storage;
  #returns = false;

  /** @param {Storage} storage where the way is kept for the day on which a launch code is refused */
  constructor(storage) {
    this.#storage = storage;
    this.#url = webAddress(storage.getItem(KNOWN_EXIT)) ?? referrer();
  }

  /** @param {string} url where the server says that the application is */
  learn(url) {
    this.#url = webAddress(url) ?? this.#url;
    if (this.#url) this.#storage.setItem(KNOWN_EXIT, this.#url);
  }

  /**
   * Another system waits for the learner: its page is gone to, rather than a window closed, so that it learns of the end.
   * It is the way out of this launch alone, so it is not kept.
   *
   * @param {string} url as the server has checked it
   */
  returnTo(url) {
    this.#url = webAddress(url) ?? this.#url;
    this.#returns = true;
  }

  /** @returns {string|null} */
  get url() {
    return this.#url;
  }

  /** @param {boolean} ownWindow whether the window was made for the player, and so is closed */
  take(ownWindow) {
    const closes = ownWindow && !this.#returns;
    if (closes) window.close();
    // A browser that does not close it, and any other tab, goes back to the application.
    setTimeout(() => this.#navigate(), closes ? 200 : 0);
  }

  #navigate() {
    if (!this.#url) return;
    try {
      // Of a page of another origin nothing but this may be touched.
      window.top.location.href = this.#url;
    } catch {
      // A sandboxed frame may not move its owner's page.
      window.location.assign(this.#url);
    }
  }
}

function referrer() {
  const url = webAddress(document.referrer);
  return url && new URL(url).origin !== location.origin ? url : null;
}
