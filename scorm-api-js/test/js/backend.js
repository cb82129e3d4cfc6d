import {settled} from './assert.js';
import {FakeStorage} from './fakes.js';

/** A server that is not Lectern, and the globals of a browser's page on its site. */
export class Backend {
  values = {'cmi.core.student_id': 'u1', 'cmi.core.lesson_location': 'p3'};
  commits = [];

  constructor(table) {
    globalThis.window = globalThis;
    globalThis.localStorage = new FakeStorage();
    // Nothing takes long enough here for a timer to go off.
    globalThis.setTimeout ??= () => 0;
    globalThis.clearTimeout ??= () => {};
    globalThis.URL ??= class {
      constructor(path) {
        this.toString = () => path;
      }
    };
    globalThis.fetch = async (url, request) => this.#answer(String(url), request, table);
  }

  #answer(url, request, table) {
    if (url.endsWith('scorm12.json')) return answer(200, table);
    if (url === '/attempts/7' && !request) return answer(200, {session: 's', token: 't', sequence: 0, values: this.values});
    if (url !== '/attempts/7/commits' || request.method !== 'POST') return answer(404, {});
    if (request.headers.Authorization !== 'Bearer t') return answer(401, {});
    const commit = JSON.parse(request.body);
    this.commits.push(commit);
    Object.assign(this.values, commit.values);
    return answer(200, {});
  }
}

const answer = (status, body) => ({status, ok: status < 300, json: async () => body});

/** Plays content on the page that the example has made, and says what content and backend have seen. */
export async function play(backend) {
  const api = globalThis.window.API;
  const seen = [api.LMSInitialize(''), api.LMSGetValue('cmi.core.lesson_location')];
  seen.push(api.LMSSetValue('cmi.core.lesson_location', 'p4'), api.LMSCommit(''));
  seen.push(api.LMSSetValue('cmi.core.lesson_status', 'completed'), api.LMSFinish(''));
  await settled();
  return JSON.stringify({seen, commits: backend.commits, values: backend.values, pending: globalThis.localStorage.length});
}
