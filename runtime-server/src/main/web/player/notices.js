import { announce, byId, element, nameControl } from './elements.js';
import { icon } from './icons.js';
import { text } from './strings.js';

/** Highest first: there is room for one line. */
const KINDS = ['refused', 'storage', 'blocked', 'offline', 'courseEnd', 'lectureEnd'];

/**
 * The line above the content: what the learner should know without being stopped.
 *
 * @typedef {object} Notice
 * @property {string} words
 * @property {'good'|'warn'|'bad'|'plain'} tone
 * @property {import('./panel.js').Action} [action]
 */
export class Notices {
  #standing = new Map();
  #shown = null;

  /** @param {Notice|null} notice null takes it away */
  set(kind, notice) {
    if (notice && notice.words === this.#standing.get(kind)?.words) return;
    if (notice) this.#standing.set(kind, notice);
    else this.#standing.delete(kind);
    this.#show();
  }

  clear() {
    this.#standing.clear();
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
      ...(notice.action ? [this.#action(notice.action)] : []),
      this.#dismissal(kind),
    );
    announce(notice.words);
  }

  #action({ key, run }) {
    const button = element('button', { type: 'button', className: 'button main', textContent: text(key) });
    button.addEventListener('click', run);
    return button;
  }

  #dismissal(kind) {
    const button = element('button', { type: 'button', className: 'tool' }, icon('close'));
    nameControl(button, text('action.dismiss'));
    button.addEventListener('click', () => {
      this.set(kind, null);
      byId('stage').focus();
    });
    return button;
  }
}
