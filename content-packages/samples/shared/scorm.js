/**
 * A sharable content object's line to the learning platform: finds the API, keeps the time, finishes once.
 * What differs between SCORM 1.2 and 2004 is in the dialects, scorm12.js and scorm2004.js.
 *
 * Shows in `#scorm-status` how things stand; its `data-state` is one of
 * `offline`, `connected`, `saved`, `failed`, `finished`.
 */

const MOST_PARENTS = 500;

/**
 * Looks for the API from the nearest parent outwards, then does the same from the window's opener.
 * @param {string} name `API` (SCORM 1.2) or `API_1484_11` (SCORM 2004)
 * @param {Window} [start]
 * @returns {object|null} null when no platform is there, or only one on a foreign origin
 */
export function findApi(name, start = window) {
  try {
    return climb(name, start) ?? (start.opener ? findApi(name, start.opener) : null);
  } catch {
    return null; // A window of another origin may not be looked into.
  }
}

function climb(name, start) {
  let at = start;
  for (let steps = 0; steps <= MOST_PARENTS; steps++) {
    if (at[name]) return at[name];
    if (at.parent === at) return null;
    at = at.parent;
  }
  return null;
}

export class Sco {
  #api;
  #dialect;
  #began = Date.now();
  #open = false;
  #status = document.querySelector('#scorm-status');

  /** `suspend` keeps the learner's place for the next visit; in SCORM 2004, `normal` lets that begin a new attempt. */
  exit = 'suspend';

  /** @param {object} dialect SCORM_12 or SCORM_2004 */
  constructor(dialect) {
    this.#dialect = dialect;
    this.#api = findApi(dialect.api);
    if (!this.#api) {
      this.#say('offline', 'No learning platform found: your progress is not kept.');
      return;
    }
    this.#open = String(this.#call('initialize', '')) === 'true';
    if (!this.#open) {
      this.#say('failed', `The platform did not begin this lesson (error ${this.#lastError()}).`);
      return;
    }
    this.#say('connected', 'Connected.');
    addEventListener('pagehide', () => this.finish());
    // A page that comes back from the browser's cache has finished already: only a fresh load may begin again.
    addEventListener('pageshow', (event) => event.persisted && location.reload());
  }

  /** @returns {string} '' when the element has no value, or no platform is there */
  get(element) {
    return this.#open ? String(this.#call('getValue', element) ?? '') : '';
  }

  /** @returns {boolean} whether the platform took the value; a refusal shows in the status line */
  set(element, value) {
    if (!this.#open) return false;
    const taken = String(this.#call('setValue', element, String(value))) === 'true';
    if (!taken) this.#say('failed', `Not kept: ${element} (error ${this.#lastError()}).`);
    return taken;
  }

  /** The value at `suspend_data`, or null on a first visit or when the text is not ours. */
  get state() {
    try {
      return JSON.parse(this.get('cmi.suspend_data'));
    } catch {
      return null;
    }
  }

  set state(value) {
    this.set('cmi.suspend_data', JSON.stringify(value));
  }

  get location() {
    return this.get(this.#dialect.location);
  }

  set location(value) {
    this.set(this.#dialect.location, value);
  }

  /** Sends what was set. @returns {boolean} whether the platform took it */
  commit() {
    if (!this.#open) return false;
    this.#setSession(); // A tab that dies says no goodbye: what is known of time and exit is sent by then.
    const taken = String(this.#call('commit', '')) === 'true';
    if (taken && this.#status?.dataset.state !== 'failed') this.#say('saved', 'Progress saved.');
    if (!taken) this.#say('failed', `Progress could not be saved (error ${this.#lastError()}).`);
    return taken;
  }

  /** Writes time and exit, and ends the communication. Safe to call twice: the second call does nothing. */
  finish() {
    if (!this.#open) return;
    this.#setSession();
    const taken = String(this.#call('terminate', '')) === 'true';
    this.#open = false;
    this.#say(taken ? 'finished' : 'failed', taken ? 'Progress saved. You can leave this page.' : 'Not saved.');
  }

  #setSession() {
    this.set(this.#dialect.sessionTime, this.#dialect.duration((Date.now() - this.#began) / 1000));
    this.set(this.#dialect.exit, this.exit);
  }

  #call(verb, ...values) {
    return this.#api[this.#dialect.calls[verb]](...values);
  }

  #lastError() {
    return this.#call('lastError');
  }

  #say(state, text) {
    if (!this.#status) return;
    this.#status.dataset.state = state;
    this.#status.textContent = text;
  }
}
