import {storage} from './storage.js';

/**
 * For authors: with `?debug` in the address, or `lectern.debug` in the local storage, every API call is listed in a
 * panel. Otherwise nothing of it is loaded.
 *
 * @returns {Promise<function(string, string[], string, number)|undefined>} takes each call
 */
export async function callLog() {
  const asked = new URLSearchParams(location.search).has('debug') || storage('localStorage').getItem('lectern.debug');
  if (!asked) return undefined;
  const {DebugPanel} = await import('./debug-panel.js');
  const panel = new DebugPanel();
  return (...call) => panel.add(...call);
}
