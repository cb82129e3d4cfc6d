import {icon} from './icons.js';
import {language, text} from './strings.js';

/**
 * Makes an element. Words only ever go in as text: nothing from the server is read as HTML.
 *
 * @param {string} name
 * @param {Object<string, *>} [properties] set as properties; `data` is a map of data attributes
 * @param {...(Node|string)} children
 */
export function element(name, {data = {}, ...properties} = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  Object.assign(made.dataset, data);
  made.append(...children);
  return made;
}

/** @returns {HTMLElement} the element of index.html with this id */
export function byId(id) {
  return document.getElementById(id);
}

/** Puts words and signs into what index.html brings along. */
export function fillPage() {
  document.documentElement.lang = language;
  for (const node of document.querySelectorAll('[data-icon]')) node.replaceWith(icon(node.dataset.icon));
  for (const node of document.querySelectorAll('[data-text]')) node.textContent = text(node.dataset.text);
  for (const node of document.querySelectorAll('[data-label]')) nameControl(node, text(node.dataset.label));
}

/** Gives a control its spoken name, and a button also a tip for those who point at its sign. */
export function nameControl(node, name) {
  node.setAttribute('aria-label', name);
  if (node instanceof HTMLButtonElement) node.title = name;
}

/** Has a screen reader say something at the next pause. */
export function announce(words) {
  const announcer = byId('announcer');
  // The same words twice are only heard twice when the region was empty in between.
  announcer.textContent = '';
  setTimeout(() => { announcer.textContent = words; }, 50);
}
