import {byId} from './elements.js';
import {panel, waiting} from './panel.js';

/** Where the content stands, or the panel that says why it does not. */
export class Stage {
  #stage = byId('stage');
  #place = byId('place');
  #wait = null;

  /** @param {string} kind see panel.js @param {import('./panel.js').Action[]} actions @param {string|null} code */
  showPanel(kind, actions = [], code = null) {
    this.#settle();
    const shown = panel(kind, actions, code);
    this.#place.replaceChildren(shown);
    shown.querySelector('h2').focus();
  }

  showWaiting(key) {
    this.#stage.setAttribute('aria-busy', 'true');
    this.#place.replaceChildren(waiting(key));
  }

  /**
   * @param {import('./content-frame.js').ContentFrame} frame
   * @returns {Promise<boolean>} whether the content's file was there
   */
  async showFrame(frame) {
    const took = document.activeElement;
    this.#stage.setAttribute('aria-busy', 'true');
    const turn = this.#wait = {};
    const arrived = await frame.show(this.#place);
    if (this.#wait === turn) this.#settle();
    // The keyboard goes to the content, unless the learner has gone elsewhere while it loaded.
    if ([took, document.body, this.#stage].includes(document.activeElement)) frame.focus();
    return arrived;
  }

  /** Takes the focus to what stands here. */
  focus() {
    (this.#place.querySelector('iframe, h2') ?? this.#stage).focus();
  }

  #settle() {
    this.#wait = null;
    this.#stage.removeAttribute('aria-busy');
  }
}
