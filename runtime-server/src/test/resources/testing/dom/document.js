/**
 * Just enough of a document for the player's pages: a tree, attributes, events that do not bubble further than they are
 * asked to, and frames that run the script of the page that they show. Nothing is laid out or drawn.
 */
import {HTMLButtonElement, HTMLElement} from './element.js';

const VOID = ['meta', 'link', 'input', 'br', 'img'];

/** Reads a page of our own: every element closed, every attribute in double quotes. */
function parse(html) {
  const root = new HTMLElement('html');
  let at = root;
  for (const [token, name, attributes] of html.matchAll(/<\/?([a-z][\w-]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*>|[^<]+/g)) {
    if (!name) at.append(token.trim());
    else if (token.startsWith('</')) at = at.parentNode ?? at;
    else if (name !== 'html') {
      const made = document.createElement(name);
      for (const [, key, value = ''] of attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g)) made.setAttribute(key, value);
      at.append(made);
      if (!VOID.includes(name)) at = made;
    }
  }
  return root;
}

/** Gives the tab its document. @param {string} html of the page */
export function show(html) {
  const document = new HTMLElement('document');
  Object.assign(globalThis, {document, HTMLElement, HTMLButtonElement});
  Object.assign(document, {
    referrer: '',
    visibilityState: 'visible',
    fullscreenEnabled: false,
    createElement: (name) => (name === 'button' ? new HTMLButtonElement(name) : new HTMLElement(name)),
    createElementNS: (_, name) => new HTMLElement(name),
    getElementById: (id) => document.documentElement.querySelector(`#${id}`),
    querySelector: (selector) => document.documentElement.querySelector(selector),
    querySelectorAll: (selector) => document.documentElement.querySelectorAll(selector),
  });
  document.documentElement = parse(html);
  document.body = document.documentElement.querySelector('body');
  document.activeElement = document.body;
}
