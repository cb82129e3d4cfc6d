import {announce, byId, element, nameControl} from './elements.js';
import {icon} from './icons.js';
import {text} from './strings.js';

/** Highest first: there is room for one line. */
const KINDS = ['refused', 'storage', 'blocked', 'offline', 'courseEnd', 'lectureEnd', 'mode'];

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
  /** What the learner has put away stays away until it is over. */
  #dismissed = new Map();
  #shown = null;

  /** @param {Notice|null} notice null takes it away */
  set(kind, notice) {
    const known = [this.#standing.get(kind)?.words, this.#dismissed.get(kind)];
    if (notice && known.includes(notice.words)) return;
    this.#dismissed.delete(kind);
    if (notice) this.#standing.set(kind, notice);
    else this.#standing.delete(kind);
    this.#show();
  }

  clear() {
    this.#standing.clear();
    this.#dismissed.clear();
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
      element('p', {textContent: notice.words}),
      ...(notice.action ? [this.#action(notice.action)] : []),
      this.#dismissal(kind, notice.words),
    );
    announce(notice.words);
  }

  #action({key, run}) {
    const button = element('button', {type: 'button', className: 'button main', textContent: text(key)});
    button.addEventListener('click', run);
    return button;
  }

  #dismissal(kind, words) {
    const button = element('button', {type: 'button', className: 'tool'}, icon('close'));
    nameControl(button, text('action.dismiss'));
    button.addEventListener('click', () => {
      this.set(kind, null);
      this.#dismissed.set(kind, words);
      byId('stage').focus();
    });
    return button;
  }
}
