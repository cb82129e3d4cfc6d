/**
 * @param {number} milliseconds
 * @param {{setTimeout: Function}} [timers] the browser's, if absent
 * @returns {Promise<void>}
 */
export function pause(milliseconds, timers = globalThis) {
  return new Promise((resolve) => { timers.setTimeout(resolve, milliseconds); });
}
