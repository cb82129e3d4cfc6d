import {heldSessions, holdSession} from '../../../main/web/player/session-lock.js';
import {equal} from './assert.js';

/** What the work answers in a browser with such locks, where waiting for one comes to nothing. */
async function withLocks(locks, work) {
  const before = [globalThis.navigator, globalThis.AbortSignal];
  Object.assign(globalThis, {navigator: {locks}, AbortSignal: {timeout: () => null}});
  try {
    return await work();
  } finally {
    [globalThis.navigator, globalThis.AbortSignal] = before;
  }
}

const refusing = (name) => {
  const refuse = async () => {
    throw Object.assign(new Error(), {name});
  };
  return {request: refuse, query: refuse};
};

const free = {
  request: async (name, options, granted) => granted(),
  query: async () => ({held: [{name: 'lectern.session.a'}, {name: 'another'}]}),
};

export const tests = () => ({
  async 'holds a session that no other page holds'() {
    equal(await withLocks(free, () => holdSession('s')), true);
    equal(await withLocks(refusing('TimeoutError'), () => holdSession('s')), false);
    equal(await withLocks(undefined, () => holdSession('s')), true);
  },

  async 'knows which sessions are held'() {
    equal([...await withLocks(free, heldSessions)], ['a']);
    equal([...await withLocks(undefined, heldSessions)], []);
  },

  async 'goes without locks where the browser blocks them together with storage'() {
    const blocked = refusing('SecurityError');
    equal(await withLocks(blocked, () => holdSession('s')), true);
    equal([...await withLocks(blocked, heldSessions)], []);
  },
});
