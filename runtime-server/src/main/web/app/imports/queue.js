import {explain} from "../problem.js";
import {text} from "../strings.js";
import {follow} from "./follow.js";
import {upload} from "./upload.js";

/**
 * One file on its way.
 *
 * @typedef {object} Entry
 * @property {number} key
 * @property {File} file
 * @property {"WAITING"|"UPLOADING"|"WORKING"|"DONE"|"STOPPED"} stage DONE once the server has finished, either way;
 *   STOPPED when it never got that far
 * @property {number} sent bytes
 * @property {number} total bytes to send
 * @property {object|null} job the Import
 * @property {boolean} lost whether the server cannot be reached just now
 * @property {string|null} reason why it stopped
 */

/**
 * Files to import, one after another. Lives as long as the document, so that people can look at other pages
 * meanwhile. Fires `change` for every step and `finish`, with the entry as `detail`, when one is over.
 */
class ImportQueue extends EventTarget {
  #entries = [];
  #working = false;
  #stops = new Map();
  #lastKey = 0;

  /** @returns {Entry[]} in the order in which they were added */
  get entries() {
    return this.#entries;
  }

  /** @param {Iterable<File>} files */
  add(files) {
    for (const file of files) {
      this.#entries.push({key: ++this.#lastKey, file, stage: "WAITING", sent: 0, total: file.size, job: null,
        lost: false, reason: null});
    }
    this.#changed();
    this.#work();
  }

  /** Takes an entry out that waits or is still being sent; the server keeps nothing of it. */
  cancel(entry) {
    this.#entries = this.#entries.filter(other => other !== entry);
    this.#stops.get(entry)?.abort();
    this.#changed();
  }

  /** Drops everything, as at sign-out. */
  clear() {
    for (const stop of this.#stops.values()) {
      stop.abort();
    }
    this.#entries = [];
    this.#changed();
  }

  async #work() {
    if (this.#working) {
      return;
    }
    this.#working = true;
    const warn = event => this.#unsent && event.preventDefault();
    addEventListener("beforeunload", warn);
    for (let next; (next = this.#entries.find(entry => entry.stage === "WAITING"));) {
      await this.#send(next);
    }
    removeEventListener("beforeunload", warn);
    this.#working = false;
  }

  async #send(entry) {
    const stop = new AbortController();
    this.#stops.set(entry, stop);
    try {
      await assertZip(entry.file);
      this.#change(entry, {stage: "UPLOADING"});
      const job = await upload(entry.file, (sent, total) => this.#change(entry, {sent, total}), stop.signal);
      this.#change(entry, {stage: "WORKING", job});
      await follow(job.id, news => this.#change(entry, {job: news ?? entry.job, lost: !news}), stop.signal);
      this.#change(entry, {stage: "DONE"});
    } catch (error) {
      this.#change(entry, {stage: "STOPPED", reason: error instanceof NotZip ? error.message : explain(error)});
    }
    this.#stops.delete(entry);
    if (!stop.signal.aborted) {
      this.dispatchEvent(new CustomEvent("finish", {detail: entry}));
    }
  }

  /** Whether closing the page now would lose a file. */
  get #unsent() {
    return this.#entries.some(({stage}) => stage === "WAITING" || stage === "UPLOADING");
  }

  #change(entry, values) {
    Object.assign(entry, values);
    this.#changed();
  }

  #changed() {
    this.dispatchEvent(new Event("change"));
  }
}

class NotZip extends Error {}

/** Looks at the signature, so that nobody waits for a long upload of the wrong file. */
async function assertZip(file) {
  let bytes;
  try {
    bytes = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  } catch {
    throw new NotZip(text.imports.unreadable);
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    throw new NotZip(text.imports.notZip);
  }
}

export const importQueue = new ImportQueue();
