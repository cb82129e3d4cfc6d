const AUTOSAVE_MS = 30_000;

/**
 * Watches what happens to the page: time passes, the tab is put aside or closed, the network goes and comes.
 *
 * @param {object} on
 * @param {function()} on.autosave called when what is not committed should be
 * @param {function()} on.network called when the network went or came
 * @param {function()} on.close called when the page goes for good
 */
export function watchPage({autosave, network, close}) {
  setInterval(autosave, AUTOSAVE_MS);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') autosave();
  });
  // In the capture phase, so that the commit is there when the committer flushes.
  window.addEventListener('pagehide', (event) => {
    autosave();
    if (!event.persisted) close();
  }, {capture: true});
  window.addEventListener('online', network);
  window.addEventListener('offline', network);
}
