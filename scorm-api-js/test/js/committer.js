import {Committer} from '../../src/committer.js';
import {Journal} from '../../src/journal.js';
import {equal, settled} from './assert.js';
import {FakeServer, FakeStorage, FakeTimers, FakeWindow} from './fakes.js';

/** A player's page: what it shares with the next page is given. */
function page({server = new FakeServer(), storage = new FakeStorage(), session = 's'} = {}) {
  const at = {server, storage, timers: new FakeTimers(), window: new FakeWindow(), token: 'good'};
  at.states = [];
  at.receipts = [];
  at.refused = [];
  at.journal = new Journal({session, storage});
  at.committer = new Committer({
    journal: at.journal,
    token: () => at.token,
    sequence: server.last,
    fetch: server.fetch,
    timers: at.timers,
    events: at.window,
    random: () => 1,
    onState: (state) => at.states.push(state),
    onReceipt: (receipt) => at.receipts.push(receipt.sequence),
    onRefused: (commit, problem) => at.refused.push([commit.values, problem.field]),
  });
  at.commit = (values, finished = false) => at.committer.commit({lecture: 'l', values, finished});
  return at;
}

const sent = ({requests}) => requests.map(({sequence}) => sequence);

export const tests = () => ({
  async 'sends a commit at once and passes the receipt on'() {
    const at = page();
    equal(at.commit({a: '1'}, true), true);
    equal(at.journal.pending(), [{lecture: 'l', sequence: 1, values: {a: '1'}, finished: true}], 'journalled first');
    await settled();
    equal(at.server.requests, [{url: '/runtime/commits', sequence: 1, keepalive: true}]);
    equal(at.server.applied, [{a: '1'}]);
    equal(at.receipts, [1]);
    equal(at.states, ['saving', 'saved']);
    equal(at.journal.pending(), []);
  },

  async 'sends one at a time and in order'() {
    const at = page();
    at.server.held = [];
    [1, 2, 3].forEach((n) => at.commit({n: String(n)}));
    await settled();
    equal(sent(at.server), [1]);
    at.server.held.shift()();
    await settled();
    equal(sent(at.server), [1, 2]);
    at.server.held.shift()();
    await settled();
    at.server.held.shift()();
    await settled();
    equal(at.server.applied, [{n: '1'}, {n: '2'}, {n: '3'}]);
    equal(at.committer.state, 'saved');
  },

  async 'keeps trying while the server is away, waiting longer each time'() {
    const at = page();
    at.server.down = true;
    at.commit({a: '1'});
    const waits = [];
    for (let i = 0; i < 7; i++) {
      await settled();
      waits.push(...at.timers.run());
    }
    equal(waits, [1000, 2000, 4000, 8000, 16000, 30000, 30000]);
    await settled();
    equal(at.states, ['saving', 'offline']);
    at.server.down = false;
    at.timers.run();
    await settled();
    equal(at.server.applied, [{a: '1'}]);
    equal(at.states, ['saving', 'offline', 'saved']);
  },

  async 'sends at once when the browser is online again'() {
    const at = page();
    at.server.down = true;
    at.commit({a: '1'});
    await settled();
    at.commit({b: '2'});
    equal(sent(at.server), [1], 'waits for its turn');
    at.server.down = false;
    at.window.dispatch('online');
    await settled();
    equal(at.server.applied, [{a: '1'}, {b: '2'}]);
    equal(at.timers.waiting, []);
    equal(at.states, ['saving', 'offline', 'saving', 'saved']);
  },

  async 'sends what an earlier page of the session has left'() {
    const before = page();
    before.server.down = true;
    before.commit({a: '1'});
    before.commit({b: '2'});
    await settled();
    const {server, storage} = before;
    server.down = false;
    const after = page({server, storage});
    after.committer.start();
    after.commit({c: '3'});
    await settled();
    equal(server.applied, [{a: '1'}, {b: '2'}, {c: '3'}]);
    equal(after.receipts, [1, 2, 3]);
  },

  async 'does not send again what the server has applied, though its answer was lost'() {
    const before = page();
    before.server.held = [];
    before.commit({a: '1'});
    await settled();
    const {server, storage} = before;
    server.held = null;
    server.last = 1;
    const after = page({server, storage});
    after.committer.start();
    await settled();
    equal(sent(server), [1]);
    equal(after.journal.pending(), []);
    after.commit({b: '2'});
    await settled();
    equal(server.applied, [{b: '2'}]);
  },

  async 'leaves the journal of another session alone'() {
    const storage = new FakeStorage();
    const other = page({storage, session: 'other'});
    other.server.down = true;
    other.commit({theirs: '1'});
    const own = page({storage});
    own.committer.start();
    own.commit({mine: '1'});
    await settled();
    equal(own.server.applied, [{mine: '1'}]);
    equal(other.journal.pending().length, 1);
  },

  async 'stops for good when a later launch has taken over, and keeps nothing to overwrite it with'() {
    const at = page();
    at.server.replaced = true;
    at.commit({a: '1'});
    at.commit({b: '2'});
    await settled();
    equal(at.states, ['saving', 'replaced']);
    equal(at.journal.pending(), []);
    equal(at.commit({c: '3'}), false);
    at.window.dispatch('online');
    at.window.dispatch('pagehide');
    at.committer.resume();
    await settled();
    equal(sent(at.server), [1]);
    equal(at.committer.state, 'replaced');
  },

  async 'drops the values of a refused commit, reports it and goes on'() {
    const at = page();
    at.commit({a: '1'});
    at.commit({bad: '2'});
    at.commit({c: '3'});
    at.commit({d: '4'});
    await settled();
    equal(at.refused, [[{bad: '2'}, 'bad']]);
    equal(at.server.applied, [{a: '1'}, {}, {c: '3'}, {d: '4'}]);
    equal(at.states, ['saving', 'refused', 'saving', 'saved']);
    at.commit({e: '5'});
    await settled();
    equal(at.server.applied.at(-1), {e: '5'});
    equal(at.server.last, 5);
  },

  async 'never gives a number to another commit, so that a late copy is no harm'() {
    const at = page();
    at.server.down = true;
    at.commit({bad: '1'});
    at.commit({b: '2'});
    await settled();
    at.server.down = false;
    const late = [...at.journal.pending()].at(-1);
    at.window.dispatch('online');
    await settled();
    await at.server.fetch('', {body: JSON.stringify(late), headers: {Authorization: 'Bearer good'}});
    at.commit({c: '3'});
    await settled();
    equal(at.server.applied, [{}, {b: '2'}, {c: '3'}]);
  },

  async 'gives up a commit that is refused even without values'() {
    const at = page();
    at.server.refuses = ({lecture}) => lecture === 'gone';
    at.committer.commit({lecture: 'gone', values: {a: '1'}, finished: true});
    at.commit({b: '2'});
    await settled();
    equal(at.server.applied, [{b: '2'}]);
    equal(at.committer.state, 'saved');
  },

  async 'keeps the journal when the token has expired, until there is a new one'() {
    const at = page();
    at.token = 'old';
    at.commit({a: '1'});
    await settled();
    at.commit({b: '2'});
    await settled();
    equal(at.states, ['saving', 'expired']);
    equal(sent(at.server), [1]);
    equal(at.journal.pending().length, 2);
    at.token = 'good';
    at.committer.resume();
    await settled();
    equal(at.server.applied, [{a: '1'}, {b: '2'}]);
    equal(at.states, ['saving', 'expired', 'saving', 'saved']);
  },

  async 'hands everything to the browser when the page goes'() {
    const at = page();
    at.server.held = [];
    [1, 2, 3].forEach((n) => at.commit({n: String(n)}));
    await settled();
    at.window.dispatch('pagehide');
    equal(at.server.requests.map(({sequence, keepalive}) => [sequence, keepalive]),
        [[1, true], [2, true], [3, true]], 'the first is under way already');
    at.window.dispatch('pagehide');
    equal(at.server.requests.length, 3, 'nothing is handed over twice');
    while (at.server.held.length) {
      at.server.held.shift()();
      await settled();
    }
    equal(at.server.applied, [{n: '1'}, {n: '2'}, {n: '3'}]);
    equal(at.journal.pending(), []);
    equal(at.committer.state, 'saved');
  },

  async 'does not ask the browser for more than it sends after the page'() {
    const at = page();
    at.server.down = true;
    at.commit({a: 'x'.repeat(40_000)});
    await settled();
    at.commit({b: 'ü'.repeat(15_000)});
    at.commit({c: 'x'.repeat(70_000)});
    at.window.dispatch('pagehide');
    equal(at.server.requests.slice(1).map(({sequence, keepalive}) => [sequence, keepalive]),
        [[1, true], [2, false], [3, false]]);
    await settled();
    equal(at.journal.pending().length, 3);
  },

  async 'keeps that allowance for what fits, behind a large commit that may have arrived'() {
    const at = page();
    at.server.held = [];
    at.commit({a: 'x'.repeat(70_000)});
    at.commit({b: '2'});
    at.window.dispatch('pagehide');
    equal(at.server.requests.map(({sequence, keepalive}) => [sequence, keepalive]), [[1, false], [1, false], [2, true]]);
  },

  async 'counts what is under way against that allowance'() {
    const at = page();
    at.server.held = [];
    at.commit({a: 'x'.repeat(40_000)});
    at.commit({b: 'x'.repeat(30_000)});
    at.window.dispatch('pagehide');
    equal(at.server.requests.map(({keepalive}) => keepalive), [true, false]);
  },

  async 'sends again what is never answered'() {
    const at = page();
    at.server.held = [];
    at.commit({a: '1'});
    await settled();
    equal(at.timers.run(), [30_000]);
    await settled();
    equal(at.committer.state, 'offline');
    const late = at.server.held.shift();
    at.server.held = null;
    at.timers.run();
    await settled();
    late();
    await settled();
    equal(at.server.applied, [{a: '1'}]);
    equal(at.states, ['saving', 'offline', 'saved']);
  },

  async 'works without storage, but says that nothing would survive'() {
    const at = page({storage: Object.assign(new FakeStorage(), {blocked: true})});
    at.server.down = true;
    at.commit({a: '1'});
    await settled();
    equal(at.committer.durable, false);
    at.server.down = false;
    at.window.dispatch('online');
    await settled();
    equal(at.server.applied, [{a: '1'}]);
    equal(at.committer.durable, true);
  },

  async 'gives a commit another number where its own is taken'() {
    const at = page();
    // From a page whose memory is gone: its requests came late.
    at.server.last = 2;
    at.server.known.set(1, 'another').set(2, 'and another');
    at.commit({a: '1'});
    at.commit({b: '2'});
    at.commit({c: '3'});
    await settled();
    equal(at.server.applied, [{a: '1'}, {b: '2'}, {c: '3'}]);
    equal(at.server.last, 5);
    equal(at.committer.state, 'saved');
    at.commit({d: '4'});
    await settled();
    equal(at.server.last, 6);
  },

  async 'goes on when a listener fails'() {
    const at = page();
    at.receipts.push = () => {
      throw new Error('a fault');
    };
    at.commit({a: '1'});
    at.commit({b: '2'});
    await settled();
    equal(at.server.applied, [{a: '1'}, {b: '2'}]);
    equal(at.committer.state, 'saved');
  },

  async 'does not count on a gap that the server cannot explain'() {
    const at = page();
    at.server.fetch = null;
    at.committer = new Committer({
      journal: at.journal,
      token: () => 'good',
      sequence: 0,
      timers: at.timers,
      events: at.window,
      random: () => 1,
      fetch: async () => ({status: 409, ok: false, json: async () => ({code: 'SEQUENCE_GAP', expected: 5})}),
      onState: (state) => at.states.push(state),
    });
    at.commit({a: '1'});
    await settled();
    equal(at.states, ['saving', 'offline']);
    equal(at.journal.pending().length, 1);
  },

  async 'takes no word of a proxy for a refusal'() {
    const at = page();
    const {fetch} = at.server;
    for (const status of [400, 413, 422]) {
      for (const json of [async () => JSON.parse('<html>'), async () => ({}), async () => null, async () => 'no']) {
        at.server.fetch = async () => ({status, ok: false, json});
        const before = page({server: at.server, storage: at.storage});
        before.commit({a: String(status)});
        await settled();
        equal([before.refused, before.committer.state], [[], 'offline'], status);
        before.journal.clear();
      }
    }
    const details = [];
    const journal = new Journal({session: 's', storage: at.storage});
    const committer = new Committer({journal, token: () => 'good', sequence: 0, timers: at.timers, events: null,
      fetch: (...args) => at.server.fetch(...args), onState: (state, detail) => details.push([state, detail])});
    committer.commit({lecture: 'l', values: {a: '1'}, finished: false});
    await settled();
    equal(details.at(-1), ['offline', {status: 422}]);
    at.server.fetch = fetch;
    committer.resume();
    await settled();
    equal(at.server.applied, [{a: '1'}]);
  },

  async 'does not wait for a body longer than for an answer'() {
    const at = page();
    const {fetch} = at.server;
    at.server.fetch = async () => ({status: 200, ok: true, json: () => new Promise(() => {})});
    const slow = page({server: at.server, storage: at.storage});
    slow.commit({a: '1'});
    await settled();
    equal(slow.timers.run(), [30_000]);
    await settled();
    equal(slow.committer.state, 'offline');
    at.server.fetch = fetch;
    const next = page({server: at.server, storage: at.storage});
    next.committer.start();
    await settled();
    equal(at.server.applied, [{a: '1'}]);
  },

  async 'lets the browser give up what has taken too long'() {
    const {AbortController} = globalThis;
    globalThis.AbortController = class {
      signal = {};
      abort() {
        this.signal.onabort();
      }
    };
    try {
      const server = new FakeServer();
      server.fetch = (url, request) => new Promise((resolve, reject) => {
        server.requests.push({keepalive: request.keepalive});
        request.signal.onabort = () => reject(new Error('AbortError'));
      });
      const at = page({server});
      at.commit({a: 'x'.repeat(40_000)});
      await settled();
      at.timers.run();
      await settled();
      at.window.dispatch('pagehide');
      equal(server.requests, [{keepalive: true}, {keepalive: true}], 'its share is free again');
    } finally {
      globalThis.AbortController = AbortController;
    }
  },

  async 'counts each request by itself, though another of its number has ended'() {
    const at = page();
    at.server.held = [];
    at.commit({a: 'x'.repeat(40_000)});
    await settled();
    at.timers.run();
    await settled();
    at.timers.run();
    await settled();
    equal(at.server.held.length, 2, 'one that hangs and its repeat');
    at.server.down = true;
    at.server.held.pop()();
    await settled();
    at.commit({b: 'x'.repeat(30_000)});
    at.window.dispatch('pagehide');
    equal(at.server.requests.slice(2).map(({sequence, keepalive}) => [sequence, keepalive]), [[2, false]]);
  },

  async 'takes no page of a captive portal for an acknowledgement when the page goes'() {
    const server = new FakeServer();
    server.down = true;
    const at = page({server});
    at.commit({a: '1'});
    await settled();
    server.down = false;
    const {journal, window, timers} = at;
    const portal = async () => ({status: 200, ok: true, json: async () => JSON.parse('<html>')});
    const left = new Committer({journal, token: () => 'good', sequence: 0, timers, events: window, fetch: portal});
    left.flush();
    await settled();
    equal(journal.pending().length, 1);
  },
});
