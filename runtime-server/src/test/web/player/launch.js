import {panelFor} from '../../../main/web/player/failures.js';
import {Launch} from '../../../main/web/player/launch.js';
import {RefusedError, UnreachableError} from '../../../main/web/player/server.js';
import {equal, failure} from './assert.js';

class FakeStorage {
  kept = new Map();
  getItem = (key) => this.kept.get(key) ?? null;
  setItem = (key, value) => { this.kept.set(key, value); };
  removeItem = (key) => { this.kept.delete(key); };
}

/** A server that takes the code `good` once. */
class FakeServer {
  asked = [];
  authorised = null;

  authorise(token) {
    this.authorised = token;
  }

  async exchange(code) {
    this.asked.push(`exchange ${code}`);
    if (code !== 'good/1') throw this.problem ?? new RefusedError(410, {code: 'LAUNCH_CODE_USED'});
    return {token: 't1', state: {session: 's1'}};
  }

  async state() {
    this.asked.push(`state with ${this.authorised}`);
    return {session: 's1'};
  }
}

function page(hash, {opener = null, length = 3} = {}) {
  const shown = {location: {hash, pathname: '/player/', search: '?debug'}, opener};
  shown.history = {length, replaceState: (state, title, url) => { shown.url = url; }};
  return shown;
}

export const tests = () => ({
  async 'exchanges the code, keeps the token in the tab and takes the code out of the address'() {
    const [server, storage, shown] = [new FakeServer(), new FakeStorage(), page('#code=good%2F1')];
    const opened = await new Launch(server, storage).open(shown);
    equal(opened, {token: 't1', state: {session: 's1'}});
    equal(server.authorised, 't1');
    equal([...storage.kept], [['lectern.token', 't1']]);
    equal(shown.url, '/player/?debug');
  },

  async 'goes on after a reload without a code'() {
    const [server, storage] = [new FakeServer(), new FakeStorage()];
    await new Launch(server, storage).open(page('#code=good%2F1'));
    const again = new Launch(server, storage);
    equal((await again.open(page(''))).token, 't1');
    equal(server.asked, ['exchange good/1', 'state with t1']);
  },

  async 'a new launch in the same tab forgets the lecture of the one before'() {
    const launch = new Launch(new FakeServer(), new FakeStorage());
    launch.lecture = 'old';
    await launch.open(page('#code=good%2F1'));
    equal(launch.lecture, null);
  },

  async 'knows a window of its own, and forgets it with the session'() {
    for (const [opener, length, own] of [[{}, 1, true], [{}, 2, false], [null, 1, false]]) {
      const launch = new Launch(new FakeServer(), new FakeStorage());
      await launch.open(page('#code=good%2F1', {opener, length}));
      equal(launch.ownWindow, own);
      launch.forget();
      equal(launch.ownWindow, false);
    }
  },

  async 'a code that is not taken leaves the tab as it was'() {
    const [server, storage, shown] = [new FakeServer(), new FakeStorage(), page('#code=used')];
    const error = await failure(() => new Launch(server, storage).open(shown));
    equal(panelFor(error, 'server'), 'code');
    equal([...storage.kept], []);
    equal(shown.url, undefined);
  },

  async 'a course that is closed to its learner is no used code'() {
    const [server, shown] = [new FakeServer(), page('#code=x')];
    server.problem = new RefusedError(409, {code: 'COURSE_NOT_PUBLISHED', exitUrl: 'https://learn.example.org/'});
    const error = await failure(() => new Launch(server, new FakeStorage()).open(shown));
    equal([panelFor(error, 'server'), error.exitUrl], ['closed', 'https://learn.example.org/']);
  },

  async 'a server that cannot answer is no used code'() {
    const server = new FakeServer();
    for (const [problem, panel] of [[new UnreachableError(), 'offline'], [new RefusedError(500), 'server']]) {
      server.problem = problem;
      equal(panelFor(await failure(() => new Launch(server, new FakeStorage()).open(page('#code=x'))), 'server'), panel);
    }
  },

  async 'without code or token there is nothing to open'() {
    const error = await failure(() => new Launch(new FakeServer(), new FakeStorage()).open(page('')));
    equal(panelFor(error, 'server'), 'noCode');
  },

  'tells why a session is over'() {
    equal(panelFor(new RefusedError(409, {code: 'SESSION_REPLACED'}), 'launch'), 'replaced');
    equal(panelFor(new RefusedError(401, {code: 'SESSION_EXPIRED'}), 'launch'), 'expired');
    equal(panelFor(new RefusedError(409, {code: 'ACCESS_ENDED'}), 'launch'), 'closed');
    equal(panelFor(new RefusedError(409, {code: 'LEARNER_DISABLED'}), 'launch'), 'closed');
    equal(panelFor(new RefusedError(404, {code: 'NOT_FOUND'}), 'launch'), 'launch');
    equal(panelFor(new TypeError('x'), 'launch'), 'launch');
  },
});
