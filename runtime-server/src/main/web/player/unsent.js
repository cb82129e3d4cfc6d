import {Committer, Journal} from '/scorm-api-js/index.js';
import {AWAY, RefusedError} from './server.js';
import {heldSessions} from './session-lock.js';
import {deviceStorage} from './storage.js';

const PREFIX = 'lectern.unsent:';
/** How long a launch waits for the next receipt of what earlier sessions have left. */
const PATIENCE_MS = 5000;
const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/**
 * The token of a session that has unsent commits, kept beside its journal: a tab that closes takes its own copy along,
 * and without the token nobody could send the journal any more. It is there only while there is something to send.
 */
export class UnsentToken {
  #key;
  #token;
  #storage;
  #durable = true;

  constructor(session, token, store = deviceStorage()) {
    this.#key = PREFIX + session;
    this.#token = token;
    this.#storage = store;
  }

  /** Whether another page could send what is in the journal. */
  get durable() {
    return this.#durable;
  }

  /** @param {boolean} pending whether the journal holds anything */
  keep(pending) {
    try {
      // Looked up each time: another page of this device may have sent the journal and put the token away.
      const kept = this.#storage.getItem(this.#key) !== null;
      if (pending && !kept) this.#storage.setItem(this.#key, this.#token);
      else if (!pending && kept) this.#storage.removeItem(this.#key);
      this.#durable = true;
    } catch {
      // The last commit may have found room where the token does not.
      this.#durable = !pending;
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
 * @param {Storage|null} [means.store] where journals and tokens are
 * @param {typeof fetch} [means.fetch]
 * @param {{setTimeout: Function, clearTimeout: Function}} [means.timers]
 * @param {() => Promise<Set<string>>} [means.held] the sessions that another page has open
 * @param {function()} [means.onSent] called when a session's journal has arrived, even if that is later
 * @returns {Promise<boolean>} false when something is left that could be sent if the server were there: a launch would
 *     make it worthless. What the server answers to, but does not take, keeps nobody waiting
 */
export async function sendUnsent({code = null, store = deviceStorage(), fetch, timers = globalThis,
    now = Date.now(), held = heldSessions, onSent = () => {}} = {}) {
  const open = await held();
  forgetTokens(store, open);
  const sent = Journal.sessions({storage: store})
      .filter((session) => !forgotten(session, store, now))
      .map((session) => ({session, token: store.getItem(PREFIX + session), live: open.has(session)}))
      .filter(({token}) => token !== null)
      .map((left) => sendOne(left, {code, store, fetch, timers, onSent}));
  return (await Promise.all(sent)).every(Boolean);
}

/** Number of the newest commit that the session of a token has not sent; 0 where there is none. */
export function newestUnsent(token, store = deviceStorage()) {
  const session = Journal.sessions({storage: store}).find((one) => store.getItem(PREFIX + one) === token);
  return session ? new Journal({session, storage: store}).pending().at(-1)?.sequence ?? 0 : 0;
}

/** A page that ends right after its last receipt leaves the token of an empty journal behind. */
function forgetTokens(store, open) {
  const needed = new Set([...open, ...Journal.sessions({storage: store})].map((session) => PREFIX + session));
  Array.from({length: store?.length ?? 0}, (_, i) => store.key(i))
      .filter((key) => key?.startsWith(PREFIX) && !needed.has(key))
      .forEach((key) => store.removeItem(key));
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

function sendOne({session, token: first, live}, {code, store, fetch, timers, onSent}) {
  let token = first;
  const journal = new Journal({session, storage: store});
  return new Promise((resolve) => {
    let answered = false;
    let deadline = null;
    const end = (outcome) => {
      timers.clearTimeout(deadline);
      resolve(outcome);
    };
    const wait = () => {
      timers.clearTimeout(deadline);
      deadline = timers.setTimeout(() => end(answered), PATIENCE_MS);
    };
    const committer = new Committer({
      journal: live ? readOnly(journal) : journal,
      token: () => token,
      // The server acknowledges what it has, so the numbers of the journal are all that is needed.
      sequence: 0,
      fetch,
      timers,
      events: null,
      onReceipt: wait,
      onState: (state, detail) => {
        if (state === 'offline') answered = hasAnswered(detail);
        // Replaced on another device, whose work is newer: there is nothing left to keep.
        if (!live && (state === 'saved' || state === 'replaced')) store.removeItem(PREFIX + session);
        if (state === 'saved') onSent();
        if (state === 'expired' && code && token === first) {
          renewed(code, token, fetch).then((other) => {
            token = other;
            committer.resume();
          }).catch((refusal) => end(hasAnswered(refusal)));
          return;
        }
        if (['saved', 'replaced', 'expired'].includes(state)) end(true);
      },
    });
    wait();
    committer.start();
    if (committer.state === 'saved') end(true);
  });
}

/** @param {{status: number=}} [outcome] whether the server itself has given it */
function hasAnswered(outcome) {
  return outcome?.status !== undefined && !AWAY.includes(outcome.status);
}

/** The journal of a session that another page has open: that page alone writes in it. */
function readOnly(journal) {
  const left = journal.pending();
  const forget = (sequence) => {
    while (left.length > 0 && left[0].sequence <= sequence) left.shift();
  };
  return {
    durable: true,
    pending: () => left,
    acknowledge: forget,
    remove: forget,
    renumber: () => left.splice(0),
    empty: () => left.splice(0).length > 0,
    clear: () => left.splice(0),
  };
}

/** @returns {Promise<string>} a token for the same session; rejected with the status where the server gives none */
async function renewed(code, token, fetch = globalThis.fetch.bind(globalThis)) {
  const response = await fetch('/runtime/renew', {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify({code, token}),
    cache: 'no-store',
    credentials: 'omit',
  });
  if (!response.ok) throw new RefusedError(response.status);
  return (await response.json()).token;
}
