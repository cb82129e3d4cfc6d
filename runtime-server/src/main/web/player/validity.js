const REQUESTS = ['continue', 'previous', 'exit', 'exitAll', 'suspendAll', 'abandon', 'abandonAll'];

/**
 * Answers `adl.nav.request_valid.*` from what the server has said last (SN 5.6.5), whenever content asks.
 *
 * @param {function(): object|null} read the Navigation of docs/player-protocol.md; null where there is no sequencing
 * @returns {object} `navigation` of scorm-api-js
 */
export function validity(read) {
  const live = {
    choice: (target) => read()?.choice.includes(target),
    jump: (target) => read()?.jump.includes(target),
  };
  for (const request of REQUESTS) Object.defineProperty(live, request, {get: () => read()?.[request]});
  return live;
}
