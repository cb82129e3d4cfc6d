import { announce, byId, element } from './elements.js';
import { text } from './strings.js';

/** Highest first: there is room for one line. */
const KINDS = ['refused', 'storage', 'blocked', 'offline', 'courseEnd', 'lectureEnd'];

/**
 * The line above the content: what the learner should know without being stopped.
 *
 * @typedef {object} Notice
 * @property {string} words
 * @property {'good'|'warn'|'bad'|'plain'} tone
 * @property {{label: string, run: function()}} [action]
 */
export class Notices {
  #standing = new Map();
  #shown = null;

  /** @param {Notice|null} notice null takes it away */
  set(kind, notice) {
    if (notice) this.#standing.set(kind, notice);
    else this.#standing.delete(kind);
    this.#show();
  }

  #show() {
    const kind = KINDS.find((candidate) => this.#standing.has(candidate));
    const notice = kind ? this.#standing.get(kind) : null;
    if (notice === this.#shown) return;
    this.#shown = notice;
    const line = byId('notice');
    line.hidden = notice === null;
    if (notice === null) return;
    line.dataset.tone = notice.tone;
    line.replaceChildren(
      element('p', { textContent: notice.words }),
      ...(notice.action ? [button(notice.action.label, 'button main', notice.action.run)] : []),
      button(text('action.dismiss'), 'button', () => this.set(kind, null)),
    );
    announce(notice.words);
  }
}

function button(label, className, run) {
  const made = element('button', { type: 'button', className, textContent: label });
  made.addEventListener('click', run);
  return made;
}
