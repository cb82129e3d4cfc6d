import {element} from './elements.js';
import {icon} from './icons.js';
import {text} from './strings.js';

/** The sign over each panel. */
const ICONS = {
  offline: 'offline', unsent: 'offline', replaced: 'refused', duplicate: 'refused', missing: 'refused',
  server: 'refused', launch: 'refused', left: 'done', window: 'window', windowClosed: 'saved',
  ended: 'done', over: 'done', choose: 'outline', blocked: 'refused', noWayBack: 'refused', finishFirst: 'refused',
  nothing: 'outline', notThere: 'refused', code: 'refused', noCode: 'outline', expired: 'refused', closed: 'refused', empty: 'outline',
};

/**
 * A panel that stands where the content would: one thing to know, and what can be done.
 *
 * @typedef {object} Action
 * @property {string} key of strings.js
 * @property {function()} [run]
 * @property {string} [href] instead of `run`
 *
 * @param {string} kind names `panel.<kind>.heading` and `panel.<kind>.text`
 * @param {Action[]} actions the first is the one that most will want
 * @param {string|null} [code] for authors: the stylesheet of the debug panel shows it
 * @returns {HTMLElement}
 */
export function panel(kind, actions, code = null) {
  return element('section', {className: 'panel', data: {panel: kind, ...(code ? {code} : {})}},
    icon(ICONS[kind]),
    element('h2', {textContent: text(`panel.${kind}.heading`), tabIndex: -1}),
    element('p', {textContent: text(`panel.${kind}.text`)}),
    element('div', {className: 'actions'}, ...actions.map(control)));
}

/** A panel for the moments in between, with a word alone. */
export function waiting(key) {
  return element('section', {className: 'panel waiting'}, element('p', {textContent: text(key)}));
}

function control({key, run, href}, place) {
  const className = place === 0 ? 'button main' : 'button';
  const textContent = text(key);
  if (href) return element('a', {className, textContent, href});
  const made = element('button', {type: 'button', className, textContent});
  made.addEventListener('click', run);
  return made;
}
