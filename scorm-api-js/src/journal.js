/**
 * Commits that the server has not acknowledged, kept in the browser's storage so that they outlive the page.
 *
 * One entry a commit, `<prefix>:<session>:<sequence>`, so that an append costs what the commit is long, and the journals
 * of several sessions lie side by side. Content shares that storage and may clear it, so the sole page of a session keeps
 * what it has appended in memory too. Where storage refuses (quota, blocked) it is there alone, and `durable` is false.
 */
export class Journal {
  #storage;
  #prefix;
  #sole;
  /** Sequence → `{commit, stored}`. */
  #own = new Map();

  constructor({session, storage = browserStorage(), prefix = 'scorm-journal', sole = false}) {
    this.#storage = storage;
    this.#sole = sole;
    this.#prefix = `${prefix}:${session}:`;
  }

  get durable() {
    return [...this.#own.values()].every(({stored}) => stored);
  }

  append(commit) {
    const stored = this.#write(commit);
    if (this.#sole || !stored) this.#own.set(commit.sequence, {commit, stored});
    else this.#own.delete(commit.sequence);
  }

  /** What has gone from storage is put back; what storage has refused is not tried again at every look. */
  pending() {
    const there = new Set(this.#sequences());
    for (const [sequence, own] of this.#own) {
      if (own.stored && !there.has(sequence)) own.stored = this.#write(own.commit);
    }
    return this.#all();
  }

  /** Drops every commit up to this number: the server applies them in order, so it has them all. */
  acknowledge(sequence) {
    for (const {sequence: own} of this.#all()) if (own <= sequence) this.remove(own);
  }

  remove(sequence) {
    this.#own.delete(sequence);
    this.#erase(sequence);
  }

  /** From the number that the server expects next, unless another page has done it meanwhile. */
  renumber(expected) {
    const pending = this.#all();
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
    const commit = this.#all().find((candidate) => candidate.sequence === sequence);
    if (!commit || Object.keys(commit.values).length === 0) return false;
    this.append({...commit, values: {}});
    return true;
  }

  clear() {
    for (const {sequence} of this.#all()) this.remove(sequence);
  }

  static sessions({storage = browserStorage(), prefix = 'scorm-journal'} = {}) {
    const own = keys(storage).filter((key) => key.startsWith(`${prefix}:`));
    return [...new Set(own.map((key) => key.slice(prefix.length + 1, key.lastIndexOf(':'))))];
  }

  #all() {
    const left = this.#sequences().filter((sequence) => !this.#own.has(sequence))
        .map((sequence) => this.#read(sequence)).filter((commit) => commit !== null);
    return [...left, ...[...this.#own.values()].map(({commit}) => commit)].sort((a, b) => a.sequence - b.sequence);
  }

  #sequences() {
    return keys(this.#storage)
        .filter((key) => key.startsWith(this.#prefix) && /^[0-9]+$/.test(key.slice(this.#prefix.length)))
        .map((key) => Number(key.slice(this.#prefix.length)));
  }

  #write(commit) {
    try {
      this.#storage.setItem(this.#prefix + commit.sequence, JSON.stringify(commit));
      return true;
    } catch {
      // The next page would take an older copy for the commit.
      this.#erase(commit.sequence);
      return false;
    }
  }

  #erase(sequence) {
    try {
      this.#storage.removeItem(this.#prefix + sequence);
    } catch {
      // Blocked storage has nothing to remove.
    }
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
