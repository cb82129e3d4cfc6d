/**
 * The signs, as paths on a field of 24 by 24. They come with the code rather than as files: the sign for "offline" must
 * be there when the network is not.
 */
const CIRCLE = 'M20.2 12a8.2 8.2 0 1 1-16.4 0 8.2 8.2 0 0 1 16.4 0z';
const CLOUD = 'M7 18.5a4.2 4.2 0 0 1-.5-8.4 5.7 5.7 0 0 1 11 .9 3.8 3.8 0 0 1-.3 7.5';
const DISC = 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z';

const LINES = {
  outline: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01',
  previous: 'M14.5 6l-6 6 6 6',
  next: 'M9.5 6l6 6-6 6',
  exit: 'M13 4H6a1 1 0 0 0-1 1v14a1 1 0 0 0 1 1h7M10 12h10m-4-4l4 4-4 4',
  close: 'M6 6l12 12M18 6L6 18',
  chevron: 'M7 10l5 5 5-5',
  window: 'M4 6.5h10a1 1 0 0 1 1 1V18a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V7.5a1 1 0 0 1 1-1zM15 4h6v6M21 4l-8 8',

  new: CIRCLE,
  started: CIRCLE,

  saved: `${CLOUD}zM9.3 13.6l2 2 3.6-3.8`,
  saving: `${CLOUD}M12 20v-7m-2.5 2.3L12 12.8l2.5 2.5`,
  unsaved: `${CLOUD}zM9 14.3h.01M12 14.3h.01M15 14.3h.01`,
  offline: 'M8.6 18.5H7a4.2 4.2 0 0 1-.5-8.4m2.6-2.8a5.7 5.7 0 0 1 8.4 3.7 3.8 3.8 0 0 1 2.3 6.1M4.5 4.5l15 15',
  refused: 'M12 4.5L3.6 19h16.8zM12 10.5v4M12 16.8h.01',
};

const SOLIDS = {
  menu: 'M12 3.3a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4zm0 7a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4zm0 7a1.7 '
    + '1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4z',
  started: 'M12 6.6a5.4 5.4 0 0 1 0 10.8z',
  done: `${DISC}m4.9 6.7l-5.6 6.1a1 1 0 0 1-1.45.02L7.1 13.1a1 1 0 1 1 1.4-1.42l2.02 2 4.9-5.34a1 1 0 0 1 1.48 1.36z`,
  failed: `${DISC}m-2.9 5.1L12 11l2.9-2.9a.95.95 0 0 1 1.35 1.35L13.35 12.3l2.9 2.9a.95.95 0 0 1-1.35 1.35L12 `
    + '13.65l-2.9 2.9a.95.95 0 0 1-1.35-1.35l2.9-2.9-2.9-2.85a.95.95 0 0 1 1.35-1.35z',
};

const SVG = 'http://www.w3.org/2000/svg';

/**
 * A sign. It says nothing to a screen reader: the words beside it do.
 *
 * @param {string} name a key of the tables above
 * @returns {SVGElement}
 */
export function icon(name) {
  const svg = shape('svg', {viewBox: '0 0 24 24', 'aria-hidden': 'true'});
  const line = {
    fill: 'none', stroke: 'currentColor', 'stroke-width': '1.8', 'stroke-linecap': 'round', 'stroke-linejoin': 'round',
  };
  if (LINES[name]) svg.append(shape('path', {d: LINES[name], ...line}));
  if (SOLIDS[name]) svg.append(shape('path', {d: SOLIDS[name], fill: 'currentColor', 'fill-rule': 'evenodd'}));
  return svg;
}

function shape(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
