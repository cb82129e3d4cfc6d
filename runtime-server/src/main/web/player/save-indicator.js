import {announce} from './elements.js';
import {saveState} from './save-state.js';
import {text} from './strings.js';

/**
 * Shows whether the work is saved. A commit goes by every few seconds, so the sign changes in silence: a screen reader
 * hears only of what matters, that the network went and that it came back.
 */
export class SaveIndicator {
  #bar;
  #notices;
  #offline = false;

  /**
   * @param {import('./bar.js').Bar} bar
   * @param {import('./notices.js').Notices} notices
   */
  constructor(bar, notices) {
    this.#bar = bar;
    this.#notices = notices;
  }

  /** @param {object} facts see save-state.js */
  show(facts) {
    const state = saveState(facts);
    this.#bar.showSaved(state);
    const offline = state === 'offline';
    if (offline === this.#offline) {
      return;
    }
    this.#offline = offline;
    this.#notices.set('offline', offline ? {words: text('notice.offline'), tone: 'warn'} : null);
    if (!offline) announce(text('notice.online'));
  }
}
