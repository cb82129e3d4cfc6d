import {utf8Length} from '../text.js';

/** What content has set and nobody has taken over yet. */
export class Changes {
  #pending = new Map();
  /** What has been taken over, so that setting the same value again is no change. */
  #settled = new Map();
  #bytes = 0;

  /** What they take in a commit. */
  get bytes() {
    return this.#bytes;
  }

  set(element, value) {
    this.#drop(element);
    if (this.#settled.get(element) === value) return;
    this.#pending.set(element, value);
    this.#bytes += sizeOf(element, value);
  }

  /** As if the element had never been set. */
  forget(element) {
    this.#drop(element);
    this.#settled.delete(element);
  }

  /** Oldest first. */
  all() {
    return Object.fromEntries(this.#pending);
  }

  settle(changes) {
    for (const [element, value] of Object.entries(changes)) {
      this.#settled.set(element, value);
      if (this.#pending.get(element) === value) this.#drop(element);
    }
  }

  /** The opposite, where nothing else has been taken over since. */
  unsettle(changes) {
    for (const [element, value] of Object.entries(changes)) {
      if (this.#settled.get(element) === value) this.#settled.delete(element);
    }
  }

  #drop(element) {
    if (!this.#pending.has(element)) return;
    this.#bytes -= sizeOf(element, this.#pending.get(element));
    this.#pending.delete(element);
  }
}

/** The bytes of one change as JSON in UTF-8, with its colon and comma. */
export const sizeOf = (element, value) => utf8Length(JSON.stringify(element) + JSON.stringify(value)) + 2;
