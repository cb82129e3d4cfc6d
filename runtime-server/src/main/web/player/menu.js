import {byId} from './elements.js';
import {text} from './strings.js';

const ENDINGS = [
  ['exit-activity', 'exit'], ['exit-all', 'exitAll'], ['abandon', 'abandon'], ['abandon-all', 'abandonAll'],
];

/** The menu of the lecture that is open: a button that shows a list of buttons. */
export class Menu {
  #toggle = byId('menu-toggle');
  #list = byId('menu-list');

  /** @param {{openWindow: function(), restart: function(), end: function(string)}} on */
  constructor(on) {
    this.#toggle.addEventListener('click', () => this.#set(this.#list.hidden));
    this.#offer('open-window', on.openWindow);
    this.#offer('restart', on.restart);
    this.#offer('full-screen', toggleFullScreen);
    for (const [id, request] of ENDINGS) this.#offer(id, () => on.end(request));
    byId('full-screen').hidden = !document.fullscreenEnabled;
    document.addEventListener('fullscreenchange', () => {
      byId('full-screen').textContent = text(document.fullscreenElement ? 'leaveFullScreen' : 'fullScreen');
    });
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || this.#list.hidden) return;
      this.#set(false);
      this.#toggle.focus();
    });
    document.addEventListener('pointerdown', (event) => {
      if (!byId('menu').contains(event.target)) this.#set(false);
    });
    byId('menu').addEventListener('focusout', (event) => {
      if (event.relatedTarget && !byId('menu').contains(event.relatedTarget)) this.#set(false);
    });
    // A click into the content is not seen here; that the window loses the focus is.
    window.addEventListener('blur', () => this.#set(false));
  }

  /** The ways to end what sequencing leads. @param {object} navigation see docs/player-protocol.md */
  offerEndings(navigation) {
    for (const [id, request] of ENDINGS) {
      byId(id).hidden = !navigation[request] || navigation.hidden.includes(request);
    }
  }

  /** @param {boolean} playing whether a lecture is open that these things can be done with */
  enable(playing) {
    byId('menu').hidden = !playing;
    if (!playing) this.#set(false);
  }

  #offer(id, act) {
    byId(id).addEventListener('click', () => {
      this.#set(false);
      this.#toggle.focus();
      act();
    });
  }

  #set(open) {
    this.#list.hidden = !open;
    this.#toggle.setAttribute('aria-expanded', String(open));
  }
}

function toggleFullScreen() {
  const change = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  // Refused by the browser or its owner: the learner sees that nothing changed.
  change.catch(() => {});
}
