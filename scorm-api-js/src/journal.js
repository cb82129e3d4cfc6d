/**
 * Commits that the server has not acknowledged, kept in the browser's storage so that they outlive the page.
 *
 * One entry a commit, `<prefix>:<session>:<sequence>`, so that an append costs what the commit is long, and the journals
 * of several sessions lie side by side. Where storage refuses (quota, blocked), commits are kept in memory and `durable`
 * is false until they are acknowledged.
 */
export class Journal {
  #storage;
  #prefix;
  #memory = new Map();

  constructor({session, storage = browserStorage(), prefix = 'scorm-journal'}) {
    this.#storage = storage;
    this.#prefix = `${prefix}:${session}:`;
  }

  get durable() {
    return this.#memory.size === 0;
  }

  append(commit) {
    try {
      this.#storage.setItem(this.#prefix + commit.sequence, JSON.stringify(commit));
    } catch {
      this.#memory.set(commit.sequence, commit);
    }
  }

  pending() {
    const stored = this.#sequences().map((sequence) => this.#read(sequence)).filter((commit) => commit !== null);
    return [...stored, ...this.#memory.values()].sort((a, b) => a.sequence - b.sequence);
  }

  /** Drops every commit up to this number: the server applies them in order, so it has them all. */
  acknowledge(sequence) {
    for (const {sequence: own} of this.pending()) if (own <= sequence) this.remove(own);
  }

  remove(sequence) {
    this.#memory.delete(sequence);
    try {
      this.#storage.removeItem(this.#prefix + sequence);
    } catch {
      // Blocked storage has nothing to remove.
    }
  }

  /** From the number that the server expects next, unless another page has done it meanwhile. */
  renumber(expected) {
    const pending = this.pending();
    const shift = expected - pending[0]?.sequence;
    if (!shift) return;
    // Each entry is written where none is pending any more, and before the old one goes: the page may end in between.
    for (const commit of shift < 0 ? pending : pending.reverse()) {
      this.append({...commit, sequence: commit.sequence + shift});
      this.remove(commit.sequence);
    }
  }

  /** A refused commit keeps its number: a late copy of another that got it would pass for the one behind. */
  empty(sequence) {
    const commit = this.pending().find((candidate) => candidate.sequence === sequence);
    if (!commit || Object.keys(commit.values).length === 0) return false;
    this.#memory.delete(sequence);
    this.append({...commit, values: {}});
    return true;
  }

  clear() {
    for (const {sequence} of this.pending()) this.remove(sequence);
  }

  static sessions({storage = browserStorage(), prefix = 'scorm-journal'} = {}) {
    const own = keys(storage).filter((key) => key.startsWith(`${prefix}:`));
    return [...new Set(own.map((key) => key.slice(prefix.length + 1, key.lastIndexOf(':'))))];
  }

  #sequences() {
    return keys(this.#storage)
        .filter((key) => key.startsWith(this.#prefix) && /^[0-9]+$/.test(key.slice(this.#prefix.length)))
        .map((key) => Number(key.slice(this.#prefix.length)));
  }

  #read(sequence) {
    try {
      return JSON.parse(this.#storage.getItem(this.#prefix + sequence));
    } catch {
      return null;
    }
  }
}

function keys(storage) {
  try {
    return Array.from({length: storage.length}, (_, i) => storage.key(i)).filter((key) => key !== null);
  } catch {
    return [];
  }
}

/** Even looking at `localStorage` throws where it is blocked. */
function browserStorage() {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
