/**
 * A storage of the browser, with memory for what it has no room for, and in its stead where it is blocked.
 *
 * @param {'localStorage'|'sessionStorage'} name
 * @returns {Pick<Storage, 'getItem'|'setItem'|'removeItem'>}
 */
export function storage(name) {
  const store = browserStorage(name);
  const kept = new Map();
  const removeItem = (key) => {
    kept.delete(key);
    store?.removeItem(key);
  };
  return {
    getItem: (key) => kept.get(key) ?? store?.getItem(key) ?? null,
    setItem(key, value) {
      removeItem(key);
      try {
        store.setItem(key, value);
      } catch {
        kept.set(key, String(value));
      }
    },
    removeItem,
  };
}

/** @returns {Storage|null} what outlives this page, be it full; null where the browser blocks it */
export function deviceStorage() {
  return browserStorage('localStorage');
}

function browserStorage(name) {
  try {
    const store = window[name];
    // Some browsers throw at the first look at it, some at the first look into it.
    store.getItem('lectern.probe');
    return store;
  } catch {
    return null;
  }
}
