const RELOAD_MS = 5000;
const PREFIX = 'lectern.session.';

/**
 * A tab that is duplicated takes the token along, and two writers would hand out the same commit numbers: the second
 * one's work would be taken for a repeat. So a session is held by one page.
 *
 * @param {string} session
 * @returns {Promise<boolean>} whether this page holds it, until it is left
 */
export async function holdSession(session) {
  // Browsers have locks only on secure origins, and refuse them where they block storage: there a duplicated tab is not
  // noticed.
  if (!navigator.locks) return true;
  return new Promise((resolve) => {
    navigator.locks
      // A page that is being reloaded may still hold its lock for a moment.
      .request(PREFIX + session, {signal: AbortSignal.timeout(RELOAD_MS)}, () => {
        resolve(true);
        return new Promise(() => {});
      })
      .catch(({name}) => resolve(name === 'SecurityError'));
  });
}

/** @returns {Promise<Set<string>>} the sessions that pages of this browser hold, as far as it can say */
export async function heldSessions() {
  if (!navigator.locks) return new Set();
  const {held} = await navigator.locks.query().catch(() => ({held: []}));
  return new Set(held.filter(({name}) => name.startsWith(PREFIX)).map(({name}) => name.slice(PREFIX.length)));
}
