import {settled} from '../../../../../scorm-api-js/test/js/assert.js';
import {FakeServer, FakeStorage, FakeTimers} from '../../../../../scorm-api-js/test/js/fakes.js';
import {Journal} from '/scorm-api-js/index.js';
import {Saver} from '../../../main/web/player/saver.js';
import {UnsentToken, newestUnsent} from '../../../main/web/player/unsent.js';
import {equal} from './assert.js';

const commit = (sequence) => ({lecture: 'l1', sequence, values: {}, finished: false});

/** What becomes of the work in a page that has this storage and no more. */
async function inPage(store, server, work) {
  const heard = {};
  const window = {localStorage: store, addEventListener: (type, listener) => { (heard[type] ??= []).push(listener); }};
  const {setTimeout, clearTimeout} = new FakeTimers();
  const page = {window, localStorage: store, navigator: {onLine: true, locks: {}}, fetch: server.fetch, setTimeout, clearTimeout,
    addEventListener: window.addEventListener};
  const before = Object.fromEntries(Object.keys(page).map((name) => [name, globalThis[name]]));
  Object.assign(globalThis, page);
  try {
    await work((type) => heard[type].forEach((listener) => listener()));
  } finally {
    // What has been sent is answered while the page is there.
    await settled();
    Object.assign(globalThis, before);
  }
}

const listeners = (on) => ({change() {}, receipt() {}, refused() {}, over() {}, ...on});

/** The numbers in the journal after one more commit, of a page that knows so much when it begins. */
function numbersAfterOneMore(store, state) {
  const window = {addEventListener() {}, localStorage: store};
  Object.assign(globalThis, {window, localStorage: store, navigator: {}});
  try {
    const saver = new Saver({session: 's', ...state}, 'token', listeners());
    saver.hold();
    saver.save('l1', {}, false);
    return new Journal({session: 's', storage: store}).pending().map(({sequence}) => sequence);
  } finally {
    delete globalThis.window;
    delete globalThis.localStorage;
    delete globalThis.navigator;
  }
}

export const tests = () => ({
  'numbers on after what arrived while the server was counting'() {
    const store = new FakeStorage();
    const journal = new Journal({session: 's', storage: store});
    journal.append(commit(4));
    new UnsentToken('s', 'token', store).keep(true);
    const newest = newestUnsent('token', store);
    equal([newest, newestUnsent('another token', store)], [4, 0]);
    journal.acknowledge(4);
    equal(numbersAfterOneMore(store, {sequence: 3, newest}), [5]);
  },

  'keeps what has not arrived'() {
    const store = new FakeStorage();
    new Journal({session: 's', storage: store}).append(commit(4));
    equal(numbersAfterOneMore(store, {sequence: 3, newest: 4}), [4, 5]);
  },

  'numbers on after what the server has'() {
    equal(numbersAfterOneMore(new FakeStorage(), {sequence: 3}), [4]);
  },

  async 'says which commit was refused'() {
    const server = Object.assign(new FakeServer(), {token: 'token'});
    const refused = [];
    await inPage(new FakeStorage(), server, async () => {
      const saver = new Saver({session: 's', sequence: 0}, 'token',
          listeners({refused: (field, {lecture, values}) => refused.push([field, lecture, values])}));
      saver.save('l1', {bad: 'x'}, false);
      await settled();
    });
    equal(refused, [['bad', 'l1', {bad: 'x'}]]);
  },

  async 'leaves journal and token behind though content has cleared the storage'() {
    const store = new FakeStorage();
    const server = Object.assign(new FakeServer(), {down: true});
    await inPage(store, server, async (dispatch) => {
      new Saver({session: 's', sequence: 0}, 'token', listeners()).save('l1', {place: 'p1'}, false);
      await settled();
      store.entries.clear();
      dispatch('pagehide');
    });
    equal([...store.entries.keys()].sort(), ['lectern.unsent:s', 'scorm-journal:s:1']);
    equal(newestUnsent('token', store), 1);
  },

  async 'is durable only if the token is, without which nobody could send the journal'() {
    const store = Object.assign(new FakeStorage(), {quota: 499});
    const server = Object.assign(new FakeServer(), {down: true});
    await inPage(store, server, async () => {
      const saver = new Saver({session: 's', sequence: 0}, 'x'.repeat(500), listeners());
      equal(saver.durable, true, 'nothing is pending');
      saver.save('l1', {}, false);
      equal([[...store.entries.keys()], saver.durable], [['scorm-journal:s:1'], false]);
      store.quota = Infinity;
      saver.save('l1', {}, false);
      equal(saver.durable, true);
    });
  },
});
