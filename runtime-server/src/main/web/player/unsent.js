import {Committer, Journal} from '/scorm-api-js/index.js';
import {pause} from './pause.js';
import {storage} from './storage.js';

const PREFIX = 'lectern.unsent:';
/** How long a launch waits for what earlier sessions have left; the journal keeps what is not sent by then. */
const WITHIN_MS = 5000;

/**
 * The token of a session that has unsent commits, kept beside its journal: a tab that closes takes its own copy along,
 * and without the token nobody could send the journal any more. It is there only while there is something to send.
 */
export class UnsentToken {
  #key;
  #token;
  #storage;
  #kept = false;

  constructor(session, token, store = storage('localStorage')) {
    this.#key = PREFIX + session;
    this.#token = token;
    this.#storage = store;
  }

  /** @param {boolean} pending whether the journal holds anything */
  keep(pending) {
    if (pending === this.#kept) return;
    this.#kept = pending;
    try {
      if (pending) this.#storage.setItem(this.#key, this.#token);
      else this.#storage.removeItem(this.#key);
    } catch {
      // A full storage keeps no journal either: the saver says so.
    }
  }
}

/**
 * Sends what earlier sessions on this device could not: before a new session takes their place, because from then on
 * the server refuses them.
 *
 * @param {object} [means] the browser's, if absent
 * @param {Storage} [means.store] where journals and tokens are
 * @param {typeof fetch} [means.fetch]
 * @param {{setTimeout: Function, clearTimeout: Function}} [means.timers]
 */
export async function sendUnsent({store = storage('localStorage'), fetch, timers = globalThis} = {}) {
  const sent = Journal.sessions({storage: store})
      .map((session) => ({session, token: store.getItem(PREFIX + session)}))
      .filter(({token}) => token !== null)
      .map(({session, token}) => sendOne(session, token, {store, fetch, timers}));
  await Promise.race([Promise.all(sent), pause(WITHIN_MS, timers)]);
}

function sendOne(session, token, {store, fetch, timers}) {
  const journal = new Journal({session, storage: store});
  return new Promise((resolve) => {
    const committer = new Committer({
      journal,
      token: () => token,
      // The server acknowledges what it has, so the numbers of the journal are all that is needed.
      sequence: 0,
      fetch,
      timers,
      events: null,
      onState: (state) => {
        if (state === 'saving') return;
        // Sent, or replaced on another device, whose work is newer: either way there is nothing left to keep.
        if (state === 'saved' || state === 'replaced') {
          journal.clear();
          store.removeItem(PREFIX + session);
        }
        if (state !== 'refused') resolve();
      },
    });
    committer.start();
  });
}
