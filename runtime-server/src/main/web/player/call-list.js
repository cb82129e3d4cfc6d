const MOST = 5000;

/** The calls so far, the oldest first, and which of them are wanted. */
export class CallList {
  #calls = [];

  /** What is to be seen: a part of the call as it is written, in any case. */
  filter = '';
  errorsOnly = false;

  /** @param {import('./call-watch.js').Call} call @returns {boolean} whether the oldest had to go for it */
  add(call) {
    this.#calls.push(call);
    if (this.#calls.length <= MOST) return false;
    this.#calls.shift();
    return true;
  }

  clear() {
    this.#calls = [];
  }

  get size() {
    return this.#calls.length;
  }

  /** @returns {boolean} whether the call passes the filter */
  wants(call) {
    if (this.errorsOnly && call.error === 0) return false;
    return lineOf(call).toLowerCase().includes(this.filter.toLowerCase());
  }

  /** @returns {import('./call-watch.js').Call[]} */
  wanted() {
    return this.#calls.filter((call) => this.wants(call));
  }

  /** What is wanted as text, a line a call, whole. */
  text() {
    return this.wanted().map((call) => `${lineOf(call)}\n`).join('');
  }
}

/** @returns {string[]} seconds since the page was opened, milliseconds, the call, its result, its error */
export function cellsOf({start, took, name, args, result, error, message}) {
  return [
    (start / 1000).toFixed(3),
    took.toFixed(2),
    `${name}(${args.map((arg) => JSON.stringify(arg)).join(', ')})`,
    JSON.stringify(result),
    error === 0 ? '' : `${error} ${message}`.trim(),
  ];
}

function lineOf(call) {
  return cellsOf(call).join('\t');
}
