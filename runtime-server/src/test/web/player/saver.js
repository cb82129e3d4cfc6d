import {FakeStorage} from '../../../../../scorm-api-js/test/js/fakes.js';
import {Journal} from '/scorm-api-js/index.js';
import {Saver} from '../../../main/web/player/saver.js';
import {UnsentToken, newestUnsent} from '../../../main/web/player/unsent.js';
import {equal} from './assert.js';

const commit = (sequence) => ({lecture: 'l1', sequence, values: {}, finished: false});

/** The numbers in the journal after one more commit, of a page that knows so much when it begins. */
function numbersAfterOneMore(store, state) {
  Object.assign(globalThis, {window: {addEventListener() {}, localStorage: store}, localStorage: store});
  try {
    const saver = new Saver({session: 's', ...state}, 'token', {change() {}, receipt() {}, refused() {}, over() {}});
    saver.hold();
    saver.save('l1', {}, false);
    return new Journal({session: 's', storage: store}).pending().map(({sequence}) => sequence);
  } finally {
    delete globalThis.window;
    delete globalThis.localStorage;
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
});
