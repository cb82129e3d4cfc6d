import {watched} from './call-watch.js';
import {storage} from './storage.js';

/**
 * For authors: with `?debug` in the address, which a launch for debugging has, or `lectern.debug` in the local storage,
 * every API call is listed in a panel. Otherwise nothing of it is loaded.
 *
 * @returns {Promise<function(object, Object<string, string>): object|undefined>} wraps an API object, given the texts of
 *     its errors
 */
export async function callLog() {
  const asked = new URLSearchParams(location.search).has('debug') || storage('localStorage').getItem('lectern.debug');
  if (!asked) return undefined;
  const {DebugPanel} = await import('./debug-panel.js');
  const panel = new DebugPanel();
  return (api, messages) => watched(api, messages, (call) => panel.add(call));
}
