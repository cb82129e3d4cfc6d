/** How many records each collection has, kept from the elements that have a value. */
export class Counts {
  #counts = new Map();

  /** @param {Iterable<string>} elements */
  constructor(elements) {
    for (const element of elements) this.add(element);
  }

  /** @param {string} key e.g. `cmi.interactions.0.objectives` */
  of(key) {
    return this.#counts.get(key) ?? 0;
  }

  add(element) {
    const tokens = element.split('.');
    for (const [i, token] of tokens.entries()) {
      if (!/^[0-9]+$/.test(token)) continue;
      const key = tokens.slice(0, i).join('.');
      this.#counts.set(key, Math.max(this.of(key), Number(token) + 1));
    }
  }

  remove(key) {
    this.#counts.delete(key);
  }
}
