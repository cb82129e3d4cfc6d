/**
 * What the save indicator says.
 *
 * @param {object} facts
 * @param {boolean} facts.online whether the server was reached last time, and the browser knows a network
 * @param {boolean} facts.refused whether the server has refused a commit of the lecture that is open
 * @param {boolean} facts.sending whether a commit is on its way
 * @param {number} facts.pending commits in the journal that are not acknowledged
 * @param {boolean} facts.dirty whether the content has set values that it has not committed
 * @returns {'saved'|'saving'|'unsaved'|'offline'|'refused'}
 */
export function saveState({online, refused, sending, pending, dirty}) {
  if (!online) return 'offline';
  if (refused) return 'refused';
  if (sending) return 'saving';
  return dirty || pending > 0 ? 'unsaved' : 'saved';
}
