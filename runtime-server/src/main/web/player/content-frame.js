import {element} from './elements.js';

const ALLOWED = 'fullscreen; autoplay; clipboard-write; microphone; camera; unload';

/** Content in a frame of the player's page. It finds the API through `window.parent`. */
export class ContentFrame {
  #frame;

  /**
   * @param {string} url
   * @param {string} title spoken name of the frame
   */
  constructor(url, title) {
    this.#frame = element('iframe', {title, allow: ALLOWED, src: url});
  }

  /** Puts the frame in place, which starts the content. @returns {Promise<boolean>} whether its file was there */
  async show(place) {
    const loaded = new Promise((resolve) => { this.#frame.addEventListener('load', resolve, {once: true}); });
    place.replaceChildren(this.#frame);
    await loaded;
    return this.#arrived();
  }

  focus() {
    this.#frame.focus();
  }

  /** Takes the content away. Its unload handlers have run when this returns, with the API still there. */
  async unload() {
    announceLeaving(this.#frame.contentWindow);
    this.#frame.remove();
  }

  async #arrived() {
    const status = statusOf(this.#frame);
    if (status !== null) return status < 400;
    // No status to read: an older browser, a viewer for PDF, an error page of the browser, or content that went on to
    // another site at once. Only the server can tell.
    try {
      const answer = await fetch(this.#frame.src, {method: 'HEAD', credentials: 'omit'});
      return answer.ok;
    } catch {
      return new URL(this.#frame.src).origin !== location.origin;
    }
  }
}

function statusOf(frame) {
  try {
    return frame.contentWindow.performance.getEntriesByType('navigation')[0].responseStatus || null;
  } catch {
    return null;
  }
}

/**
 * Taking a frame away fires `pagehide` and `unload`, but never `beforeunload`, where much content ends its session. A
 * navigation would fire it and could end in the browser's question whether to leave; told by hand, it cannot.
 */
function announceLeaving(content) {
  if (!content) return;
  try {
    const event = content.document.createEvent('BeforeUnloadEvent');
    event.initEvent('beforeunload', false, true);
    content.dispatchEvent(event);
    for (let place = 0; place < content.length; place += 1) announceLeaving(content[place]);
  } catch {
    // Content of another origin: it cannot be told, nor can it know the API.
  }
}
