import {RefusedError, Server, UnreachableError} from '../../../main/web/player/server.js';
import {equal} from './assert.js';

/** What a request comes to that the network answers so, and how long it was given. */
async function asked(status, json) {
  const before = [globalThis.fetch, globalThis.AbortSignal];
  const given = [];
  globalThis.AbortSignal = {timeout: (milliseconds) => milliseconds};
  globalThis.fetch = async (path, {signal}) => {
    given.push(signal);
    return {status, ok: status < 300, json};
  };
  try {
    return {answer: await new Server().state().catch((error) => error), given};
  } finally {
    [globalThis.fetch, globalThis.AbortSignal] = before;
  }
}

const page = async () => JSON.parse('<html>');

export const tests = () => ({
  async 'tells a refusal of the server from the word of anybody else'() {
    const refused = async (code) => ({code, expected: 3});
    const {answer} = await asked(409, () => refused('STEP_GAP'));
    equal([answer instanceof RefusedError, answer.status, answer.code, answer.expected], [true, 409, 'STEP_GAP', 3]);
    for (const [status, json] of [[403, page], [404, async () => null], [511, async () => ({})], [200, page],
      [429, () => refused('TOO_MANY')], [503, () => refused('UNAVAILABLE')]]) {
      equal((await asked(status, json)).answer instanceof UnreachableError, true, status);
    }
  },

  async 'waits for no answer longer than half a minute'() {
    const {answer, given} = await asked(200, async () => ({launches: 0}));
    equal([answer, given], [{launches: 0}, [30_000]]);
  },
});
