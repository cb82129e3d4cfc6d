/**
 * A storage of the browser, or one in memory where the browser blocks it: even looking at it throws then.
 *
 * @param {'localStorage'|'sessionStorage'} name
 * @returns {Pick<Storage, 'getItem'|'setItem'|'removeItem'>}
 */
export function storage(name) {
  try {
    const store = window[name];
    // Present but without room, as in some private windows, is as good as blocked.
    store.setItem('lectern.probe', '');
    store.removeItem('lectern.probe');
    return store;
  } catch {
    return inMemory();
  }
}

/** @returns {Storage|null} what outlives this page; null where the browser blocks it */
export function deviceStorage() {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

function inMemory() {
  const kept = new Map();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => { kept.set(key, String(value)); },
    removeItem: (key) => { kept.delete(key); },
  };
}
