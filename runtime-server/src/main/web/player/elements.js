import { language, text } from './strings.js';

/**
 * Makes an element. Words only ever go in as text: nothing from the server is read as HTML.
 *
 * @param {string} name
 * @param {Object<string, *>} [properties] set as properties; `data` and `aria` are maps of attributes
 * @param {...(Node|string)} children
 */
export function element(name, { data = {}, aria = {}, ...properties } = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  Object.assign(made.dataset, data);
  for (const [key, value] of Object.entries(aria)) made.setAttribute(`aria-${key}`, value);
  made.append(...children);
  return made;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A sign from icons.svg. It says nothing to a screen reader: the words beside it do. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  svg.append(use);
  setIcon(use, name);
  return svg;
}

/** @param {SVGUseElement} use */
export function setIcon(use, name) {
  use.setAttribute('href', `icons.svg#${name}`);
}

/** @returns {HTMLElement} the element of index.html with this id */
export function byId(id) {
  return document.getElementById(id);
}

/** Words for what index.html brings along. */
export function fillWords() {
  document.documentElement.lang = language;
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
