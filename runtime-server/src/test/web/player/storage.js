import {FakeStorage} from '../../../../../scorm-api-js/test/js/fakes.js';
import {deviceStorage, storage} from '../../../main/web/player/storage.js';
import {equal} from './assert.js';

/** What the work answers in a page with that session storage. */
function inPage(sessionStorage, work) {
  globalThis.window = {sessionStorage};
  try {
    return work();
  } finally {
    delete globalThis.window;
  }
}

const tab = (store) => inPage(store, () => storage('sessionStorage'));

export const tests = () => ({
  'reads what a full storage has, and keeps what it has no room for until the page goes'() {
    const store = new FakeStorage();
    store.setItem('token', 'first');
    store.quota = 5;
    const kept = tab(store);
    equal(kept.getItem('token'), 'first', 'after a reload');
    kept.setItem('token', 'longer');
    equal([kept.getItem('token'), store.getItem('token')], ['longer', null]);
    kept.setItem('token', 'third');
    equal([kept.getItem('token'), store.getItem('token')], ['third', 'third']);
    kept.removeItem('token');
    equal([kept.getItem('token'), store.length], [null, 0]);
  },

  'is in memory where the browser blocks storage or has none'() {
    for (const store of [Object.assign(new FakeStorage(), {blocked: true}), null, undefined]) {
      const kept = tab(store);
      kept.setItem('token', 1);
      equal(kept.getItem('token'), '1');
      kept.removeItem('token');
      equal(kept.getItem('token'), null);
      equal(inPage(store, deviceStorage), null);
    }
  },
});
