import {settled} from '../../../../../scorm-api-js/test/js/assert.js';
import {FakeServer, FakeStorage, FakeTimers} from '../../../../../scorm-api-js/test/js/fakes.js';
import {Journal} from '/scorm-api-js/index.js';
import {UnsentToken, newestUnsent, sendUnsent} from '../../../main/web/player/unsent.js';
import {equal} from './assert.js';

const TOKEN_OF_A = 'lectern.unsent:a';

/** A device on which each named session has left so many commits and its token, and a server for each token. */
function device(left, held = []) {
  const [store, timers, servers] = [new FakeStorage(), new FakeTimers(), {}];
  for (const [session, count] of Object.entries(left)) {
    const token = `token of ${session}`;
    const journal = new Journal({session, storage: store});
    for (let sequence = 1; sequence <= count; sequence++) {
      journal.append({lecture: 'l1', sequence, values: {place: `${sequence}`}, finished: false});
    }
    new UnsentToken(session, token, store).keep(true);
    servers[`Bearer ${token}`] = Object.assign(new FakeServer(), {token});
  }
  const asked = [];
  const renewals = [];
  const fetch = async (url, request) => {
    if (url === '/runtime/renew') {
      renewals.push(JSON.parse(request.body));
      const {code, token} = JSON.parse(request.body);
      const server = servers[`Bearer ${token}`];
      if (server.down) throw new TypeError('Failed to fetch');
      if (code !== server.code) return {ok: false, status: server.fault ?? 403};
      servers[`Bearer renewed ${token}`] = Object.assign(server, {token: `renewed ${token}`});
      return {ok: true, json: async () => ({token: `renewed ${token}`})};
    }
    asked.push(request.headers.Authorization);
    return servers[request.headers.Authorization].fetch(url, request);
  };
  return {
    asked,
    renewals,
    store,
    timers,
    send: (more) => sendUnsent({store, timers, fetch, held: async () => new Set(held), ...more}),
    server: (session) => servers[`Bearer token of ${session}`],
    left: () => [...store.entries.keys()].sort(),
  };
}

/** Whether the work ends without any more time passing. */
function isOver(work) {
  return Promise.race([work.then(() => true), settled().then(() => false)]);
}

export const tests = () => ({
  async 'sends what each session has left, with its own token, and forgets it then'() {
    const tablet = device({a: 2, b: 1});
    await tablet.send();
    equal(tablet.server('a').applied, [{place: '1'}, {place: '2'}]);
    equal(tablet.server('b').applied, [{place: '1'}]);
    equal(tablet.left(), []);
  },

  async 'sends what lies in a storage that is full, and nothing from one that is blocked'() {
    const tablet = device({a: 1});
    tablet.store.quota = 0;
    globalThis.window = {localStorage: tablet.store};
    try {
      tablet.store.blocked = true;
      equal(await tablet.send({store: undefined}), true);
      equal([tablet.asked, newestUnsent('token of a')], [[], 0]);
      tablet.store.blocked = false;
      equal(newestUnsent('token of a'), 1);
      await tablet.send({store: undefined});
      equal(tablet.server('a').applied, [{place: '1'}]);
      equal(tablet.left(), []);
    } finally {
      delete globalThis.window;
    }
  },

  async 'has nothing to do on a device where nothing was left'() {
    const tablet = device({});
    await tablet.send();
    equal(tablet.left(), []);
  },

  async 'takes for sent what the server has applied already'() {
    const tablet = device({a: 3});
    tablet.server('a').last = 2;
    await tablet.send();
    equal(tablet.server('a').applied, [{place: '3'}]);
    equal(tablet.left(), []);
  },

  async 'keeps what cannot be sent, and says that a launch would lose it'() {
    const tablet = device({a: 2, b: 1});
    tablet.server('a').down = true;
    const sending = tablet.send();
    equal(await isOver(sending), false, 'the server may be back in a moment');
    tablet.timers.run();
    equal(await sending, false);
    equal(tablet.left(), [TOKEN_OF_A, 'scorm-journal:a:1', 'scorm-journal:a:2']);
    equal(tablet.server('b').applied.length, 1, 'the other session');
  },

  async 'sends after all when the server comes back while the launch waits'() {
    const tablet = device({a: 2});
    tablet.server('a').down = true;
    const sending = tablet.send();
    await settled();
    tablet.server('a').down = false;
    tablet.timers.runOne(({delay}) => delay <= 1000);
    equal(await sending, true);
    equal(tablet.left(), []);
  },

  async 'keeps what the server does not answer to, and waits no longer than it has to'() {
    const tablet = device({a: 1});
    tablet.server('a').held = [];
    const sending = tablet.send();
    equal(await isOver(sending), false);
    tablet.timers.runOne(({delay}) => delay === 5000);
    equal(await sending, false);
    equal(tablet.left(), [TOKEN_OF_A, 'scorm-journal:a:1']);
  },

  async 'waits as long as something arrives'() {
    const tablet = device({a: 2});
    tablet.server('a').held = [];
    const sending = tablet.send();
    await settled();
    const begun = tablet.timers.waiting.find(({delay}) => delay === 5000).id;
    tablet.server('a').held.shift()();
    await settled();
    const again = tablet.timers.waiting.find(({delay}) => delay === 5000).id;
    equal(begun === again, false, 'the clock begins anew');
    tablet.server('a').held.shift()();
    equal(await sending, true);
  },

  async 'lets nobody wait for what the server answers to and does not take'() {
    const tablet = device({a: 1});
    tablet.server('a').fault = 500;
    const sending = tablet.send();
    await settled();
    tablet.timers.runOne(({delay}) => delay === 5000);
    equal(await sending, true);
    equal(tablet.left(), [TOKEN_OF_A, 'scorm-journal:a:1']);
  },

  async 'takes a server without its database, or with too much to do, for one that is away'() {
    for (const fault of [503, 429]) {
      const tablet = device({a: 1});
      tablet.server('a').fault = fault;
      const sending = tablet.send();
      await settled();
      tablet.timers.runOne(({delay}) => delay === 5000);
      equal(await sending, false, fault);
    }
  },

  async 'sends for a page that is open elsewhere, and leaves its storage to it'() {
    const tablet = device({a: 2}, ['a']);
    equal(await tablet.send(), true);
    equal(tablet.server('a').applied, [{place: '1'}, {place: '2'}]);
    equal(tablet.left(), [TOKEN_OF_A, 'scorm-journal:a:1', 'scorm-journal:a:2']);
  },

  async 'forgets the token of a session that has nothing left'() {
    const tablet = device({a: 0, b: 0}, ['b']);
    await tablet.send();
    equal(tablet.left(), ['lectern.unsent:b']);
  },

  async 'keeps what a token that is no longer good cannot send'() {
    const tablet = device({a: 1});
    tablet.server('a').token = 'another';
    await tablet.send();
    equal(tablet.left(), [TOKEN_OF_A, 'scorm-journal:a:1']);
  },

  async 'is given another token for what has run out, by a launch of the same enrolment'() {
    const tablet = device({a: 2});
    Object.assign(tablet.server('a'), {token: 'another', code: 'c'});
    await tablet.send({code: 'c'});
    equal(tablet.server('a').applied, [{place: '1'}, {place: '2'}]);
    equal(tablet.left(), []);
    equal(tablet.renewals, [{code: 'c', token: 'token of a'}], 'once');
  },

  async 'keeps what has run out where the launch is of another enrolment'() {
    const tablet = device({a: 1, b: 1});
    Object.assign(tablet.server('a'), {token: 'another', code: 'c'});
    await tablet.send({code: 'other'});
    equal(tablet.left(), [TOKEN_OF_A, 'scorm-journal:a:1']);
    equal(tablet.server('b').applied.length, 1, 'the other session');
  },

  async 'waits for a server that is away when another token is asked for'() {
    const tablet = device({a: 1});
    const server = Object.assign(tablet.server('a'), {token: 'another'});
    const {fetch} = server;
    for (const away of [{fault: 503}, {down: true}]) {
      // It goes away after it has said that the token has run out.
      server.fetch = async (...request) => {
        const answer = await fetch(...request);
        Object.assign(server, away);
        return answer;
      };
      equal(await tablet.send({code: 'c'}), false);
      Object.assign(server, {fault: null, down: false});
    }
    equal(tablet.left(), [TOKEN_OF_A, 'scorm-journal:a:1']);
  },

  async 'forgets what nobody came for in a year'() {
    const made = Date.UTC(2024, 0, 1);
    const hex = made.toString(16).padStart(12, '0');
    const session = `${hex.slice(0, 8)}-${hex.slice(8)}-7abc-8def-0123456789ab`;
    const days = (count) => made + count * 24 * 60 * 60 * 1000;
    const tablet = device({[session]: 1});
    tablet.server(session).down = true;
    const sending = tablet.send({now: days(364)});
    await settled();
    tablet.timers.run();
    await sending;
    equal(tablet.left().length, 2);
    await tablet.send({now: days(366)});
    equal(tablet.left(), []);
  },

  async 'clears what was replaced on another device'() {
    const tablet = device({a: 2});
    tablet.server('a').replaced = true;
    await tablet.send();
    equal(tablet.server('a').applied, []);
    equal(tablet.left(), []);
  },

  async 'drops the values that the server refuses, and sends what is behind them'() {
    const tablet = device({a: 0});
    const journal = new Journal({session: 'a', storage: tablet.store});
    journal.append({lecture: 'l1', sequence: 1, values: {bad: 'x'}, finished: false});
    journal.append({lecture: 'l1', sequence: 2, values: {place: 'end'}, finished: true});
    await tablet.send();
    equal(tablet.server('a').applied, [{}, {place: 'end'}]);
    equal(tablet.left(), []);
  },

  async 'leaves a journal alone whose token is gone'() {
    const tablet = device({a: 1});
    tablet.store.removeItem(TOKEN_OF_A);
    await tablet.send();
    equal(tablet.asked, []);
    equal(tablet.left(), ['scorm-journal:a:1']);
  },

  'keeps a token only while there is something to send'() {
    const store = new FakeStorage();
    const token = new UnsentToken('a', 'secret', store);
    token.keep(false);
    equal([...store.entries], []);
    token.keep(true);
    equal([...store.entries], [[TOKEN_OF_A, 'secret']]);
    store.removeItem(TOKEN_OF_A);
    token.keep(true);
    equal([...store.entries], [[TOKEN_OF_A, 'secret']], 'whoever has removed it');
    token.keep(false);
    equal([...store.entries], []);
  },

  'does not fail where the storage is full'() {
    const store = Object.assign(new FakeStorage(), {quota: 0});
    const token = new UnsentToken('a', 'secret', store);
    token.keep(true);
    equal([[...store.entries], token.durable], [[], false]);
    token.keep(false);
    equal(token.durable, true, 'there is nothing to send');
    store.quota = Infinity;
    token.keep(true);
    equal(token.durable, true);
    store.blocked = true;
    token.keep(true);
    equal(token.durable, false);
    const blocked = new UnsentToken('a', 'secret', null);
    blocked.keep(true);
    equal(blocked.durable, false);
  },
});
