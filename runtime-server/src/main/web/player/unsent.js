import {Committer, Journal} from '/scorm-api-js/index.js';
import {pause} from './pause.js';
import {storage} from './storage.js';

const PREFIX = 'lectern.unsent:';
const YEAR_MS = 365 * 24 * 60 * 60 * 1000;
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
 * the server refuses them. What nobody came for in a year is forgotten.
 *
 * @param {object} [means] the browser's, if absent
 * @param {string|null} [means.code] of the launch that is to come: a session of the same enrolment whose token has run
 *     out is given another for it
 * @param {number} [means.now] milliseconds since 1970
 * @param {Storage} [means.store] where journals and tokens are
 * @param {typeof fetch} [means.fetch]
 * @param {{setTimeout: Function, clearTimeout: Function}} [means.timers]
 */
export async function sendUnsent({
  code = null, store = storage('localStorage'), fetch, timers = globalThis, now = Date.now(),
} = {}) {
  const sent = Journal.sessions({storage: store})
      .filter((session) => !forgotten(session, store, now))
      .map((session) => ({session, token: store.getItem(PREFIX + session)}))
      .filter(({token}) => token !== null)
      .map(({session, token}) => sendOne(session, token, {code, store, fetch, timers}));
  await Promise.race([Promise.all(sent), pause(WITHIN_MS, timers)]);
}

/** A session's id is a UUID of version 7, which begins with the time at which it was made. */
function forgotten(session, store, now) {
  const begun = parseInt(session.replaceAll('-', '').slice(0, 12), 16);
  const old = /^[0-9a-f]{8}-[0-9a-f]{4}-7/.test(session) && begun < now - YEAR_MS;
  if (old) {
    new Journal({session, storage: store}).clear();
    store.removeItem(PREFIX + session);
  }
  return old;
}

function sendOne(session, first, {code, store, fetch, timers}) {
  let token = first;
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
        if (state === 'expired' && code && token === first) {
          renewed(code, token, fetch).then((other) => {
            token = other;
            committer.resume();
          }).catch(() => resolve());
          return;
        }
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

/** @returns {Promise<string>} a token for the same session; rejected where the code is of another enrolment */
async function renewed(code, token, fetch = globalThis.fetch.bind(globalThis)) {
  const response = await fetch('/runtime/renew', {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify({code, token}),
    cache: 'no-store',
    credentials: 'omit',
  });
  if (!response.ok) throw new Error(`renew: HTTP ${response.status}`);
  return (await response.json()).token;
}
