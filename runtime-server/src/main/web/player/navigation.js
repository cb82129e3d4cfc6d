/**
 * Where content asks to go when it has ended: `adl.nav.request` (SCORM 2004 SN 5.6.2), and the exit values that close
 * the course (SCORM 1.2 RTE `cmi.core.exit`, SCORM 2004 RTE 4.2.8 `cmi.exit`).
 *
 * @typedef {{to: 'next'|'previous'|'exit'|'stay'} | {to: 'lecture', identifier: string}} Destination
 */
const REQUESTS = {
  continue: {to: 'next'},
  previous: {to: 'previous'},
  exitAll: {to: 'exit'},
  abandonAll: {to: 'exit'},
  suspendAll: {to: 'exit'},
  exit: {to: 'stay'},
  abandon: {to: 'stay'},
};

const TARGETED = /^\{target=([^}]+)\}(?:choice|jump)$/;

/**
 * @param {{standard: string, exit: string, request: string}} end the exit value and the navigation request that the
 *     content has set, or ""
 * @returns {Destination} `stay` when it asked for nothing, or for something unknown. `exit` and `abandon` end the lecture
 *     alone: the player stays on it and offers the next.
 */
export function destinationOf({standard, exit, request}) {
  // logout ends the whole course, and so does time-out in SCORM 2004: both win over a navigation request.
  if (exit === 'logout' || (exit === 'time-out' && standard !== 'SCORM_12')) return {to: 'exit'};
  const target = TARGETED.exec(request);
  if (target) return {to: 'lecture', identifier: target[1]};
  return Object.hasOwn(REQUESTS, request) ? REQUESTS[request] : {to: 'stay'};
}
