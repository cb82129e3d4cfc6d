import {show} from './dom/document.js';

let left = false;

/** The other globals that the player looks for in a browser. */
Object.assign(globalThis, {
  top: window,
  parent: window,
  opener: null,
  close() {},
  matchMedia: () => ({matches: true, addEventListener() {}}),
  CSS: {escape: (text) => text},
  URLSearchParams: class { has() { return false; } },
});
Object.assign(window.location, {assign() { left = true; }, replace() { left = true; }, reload() { left = true; }});

/** Starts the real player. @param {string} fragment `#code=…` */
export function open(fragment) {
  window.location.hash = fragment;
  show(testing.file('/player/index.html'));
  import('/player/main.js').catch(reportError);
}

const visible = (node) => !node || (!node.hidden && visible(node.parentNode));
const enabled = (node) => !node.disabled && node.getAttribute('aria-disabled') !== 'true';

function lookOf(nodes) {
  const shown = nodes.filter((node) => visible(node));
  if (shown.length === 0) return 'ABSENT';
  return shown.some(enabled) ? 'ENABLED' : 'DISABLED';
}

/** The buttons of the outline that bear a title, whatever signs and statuses stand beside it. */
function entries(title) {
  return document.querySelectorAll('#outline-list button')
      .filter((button) => button.children.some((part) => part.textContent === title));
}

const press = (nodes) => nodes.filter((node) => visible(node) && enabled(node))[0].click();

export const look = (selector) => lookOf(document.querySelectorAll(selector));
export const lookAtEntry = (title) => lookOf(entries(title));
export const pressEntry = (title) => press(entries(title));
export const hasLeft = () => left;

const pressOne = (selector) => press(document.querySelectorAll(selector));
export {pressOne as press};

/** Calls a function of the content's `window.sco`; "" where there is no content. */
export function content(name, argument) {
  const sco = document.querySelector('#place iframe')?.contentWindow?.sco;
  return sco ? JSON.stringify(sco[name](JSON.parse(argument)) ?? null) : '';
}
