import {webAddress} from './web-address.js';

const KNOWN_EXIT = 'lectern.exit';

/** What the way back is called where it leads on with the course. */
export const WAYS_BACK = {replaced: 'action.continueHere', expired: 'action.openAgain'};

/** The way back to the application: out of a tab, out of a window of the player's own, or out of somebody's frame. */
export class WayOut {
  #url;
  #storage;

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

  /** @returns {string|null} */
  get url() {
    return this.#url;
  }

  /** @param {boolean} ownWindow whether the window was made for the player, and so is closed */
  take(ownWindow) {
    if (ownWindow) window.close();
    // A browser that does not close it, and any other tab, goes back to the application.
    setTimeout(() => this.#navigate(), ownWindow ? 200 : 0);
  }

  #navigate() {
    if (!this.#url) return;
    try {
      window.top.location.assign(this.#url);
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
