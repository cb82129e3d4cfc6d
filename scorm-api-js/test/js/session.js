import {STANDARDS, createApi, loadTable} from '../../src/index.js';
import {Scorm12Api, Scorm2004Api} from '../../src/api.js';
import {Definition} from '../../src/datamodel/definition.js';
import {equal} from './assert.js';

export const tests = ({scorm12, scorm2004}) => {
  /** An API object, running, with everything that it hands over. */
  function running(options = {}) {
    const commits = [];
    const onCommit = (changes, {finished}) => {
      commits.push([changes, finished]);
      return true;
    };
    const api = new Scorm2004Api({table: scorm2004, values: {}, onCommit, ...options});
    api.Initialize('');
    return {api, commits};
  }

  return {
    'hands over what has changed since the last commit'() {
      const {api, commits} = running({values: {'cmi.location': 'p1'}});
      api.SetValue('cmi.location', 'p2');
      api.SetValue('cmi.suspend_data', 'x');
      api.SetValue('cmi.location', 'p3');
      api.Commit('');
      api.SetValue('cmi.location', 'p4');
      api.SetValue('cmi.suspend_data', 'x');
      api.Commit('');
      api.Commit('');
      api.SetValue('cmi.exit', 'suspend');
      api.Terminate('');
      equal(commits, [
        [{'cmi.suspend_data': 'x', 'cmi.location': 'p3'}, false],
        [{'cmi.location': 'p4'}, false],
        [{'cmi.exit': 'suspend'}, true],
      ]);
    },

    'a value that goes and comes back between two commits is no change'() {
      const {api, commits} = running();
      api.SetValue('cmi.location', 'p1');
      api.Commit('');
      api.SetValue('cmi.location', 'p2');
      api.SetValue('cmi.location', 'p1');
      api.Commit('');
      equal(commits.length, 1);
    },

    'says so when a session ends, even with nothing to hand over'() {
      const {api, commits} = running();
      api.Terminate('');
      equal(commits, [[{}, true]]);
    },

    'content hears of a value that nobody could keep, and loses no other by it'() {
      const {api, commits} = running();
      api.SetValue('cmi.location', 'p1');
      equal(api.SetValue('cmi.suspend_data', 'packed\ud800'), 'false');
      equal(api.GetLastError(), '406');
      equal(api.SetValue('cmi.suspend_data', 'packed\u0000'), 'false');
      api.Terminate('');
      equal(commits, [[{'cmi.location': 'p1'}, true]]);
    },

    'a refused value is not handed over'() {
      const {api, commits} = running();
      api.SetValue('cmi.score.scaled', '2');
      api.SetValue('cmi.objectives.0.id', '');
      api.Terminate('');
      equal(commits, [[{}, true]]);
    },

    'a new type takes back a response that nobody has seen yet'() {
      const {api, commits} = running();
      api.SetValue('cmi.interactions.0.id', 'q');
      api.SetValue('cmi.interactions.0.type', 'fill-in');
      api.SetValue('cmi.interactions.0.learner_response', 'two words');
      api.SetValue('cmi.interactions.0.correct_responses.0.pattern', 'two words');
      api.SetValue('cmi.interactions.0.type', 'choice');
      api.Commit('');
      equal(commits, [[{'cmi.interactions.0.id': 'q', 'cmi.interactions.0.type': 'choice'}, false]]);
    },

    'a response that a type took back is news when it is set again'() {
      const {api, commits} = running();
      api.SetValue('cmi.interactions.0.id', 'q');
      api.SetValue('cmi.interactions.0.type', 'other');
      api.SetValue('cmi.interactions.0.learner_response', 'two words');
      api.Commit('');
      api.SetValue('cmi.interactions.0.type', 'choice');
      api.SetValue('cmi.interactions.0.type', 'other');
      api.SetValue('cmi.interactions.0.learner_response', 'two words');
      api.Commit('');
      equal(commits.slice(1), [
        [{'cmi.interactions.0.type': 'choice'}, false],
        [{'cmi.interactions.0.type': 'other', 'cmi.interactions.0.learner_response': 'two words'}, false],
      ]);
    },

    'the server sees a type that took responses back, though content returns to the one before'() {
      const values = {'cmi.interactions.0.id': 'q', 'cmi.interactions.0.type': 'other',
        'cmi.interactions.0.learner_response': 'two words'};
      const {api, commits} = running({values});
      ['choice', 'other'].forEach((type) => api.SetValue('cmi.interactions.0.type', type));
      api.Commit('');
      equal(commits, [[{'cmi.interactions.0.type': 'choice'}, false], [{'cmi.interactions.0.type': 'other'}, false]]);
      equal([api.GetValue('cmi.interactions.0.learner_response'), api.GetLastError()], ['', '403']);
    },

    'a type that the server could not be shown is not left'() {
      let works = false;
      const {api} = running({onCommit: () => works, values: {'cmi.interactions.0.id': 'q',
        'cmi.interactions.0.type': 'other', 'cmi.interactions.0.learner_response': 'two words'}});
      api.SetValue('cmi.interactions.0.type', 'choice');
      equal([api.SetValue('cmi.interactions.0.type', 'other'), api.GetLastError()], ['false', '351']);
      equal(api.GetValue('cmi.interactions.0.type'), 'choice');
      works = true;
      equal(api.SetValue('cmi.interactions.0.type', 'other'), 'true');
    },

    'fails a commit that could not be kept, and hands it over again'() {
      let works = false;
      const seen = [];
      const onCommit = (changes, {finished}) => {
        seen.push([changes, finished]);
        return works;
      };
      const {api} = running({onCommit});
      api.SetValue('cmi.location', 'p1');
      equal([api.Commit(''), api.GetLastError()], ['false', '391']);
      equal([api.Terminate(''), api.GetLastError()], ['false', '111']);
      works = true;
      equal([api.Commit(''), api.Terminate('')], ['true', 'true']);
      equal(seen, [[{'cmi.location': 'p1'}, false], [{'cmi.location': 'p1'}, true], [{'cmi.location': 'p1'}, false], [{}, true]]);
    },

    'sends what was refused again when content sets it again, and nothing that was taken over since'() {
      const commits = [];
      const onCommit = (changes) => commits.push(changes) > 0;
      const {api, refused} = createApi('SCORM_2004_4TH', {table: scorm2004, values: {}, onCommit});
      const set = (location, data) => {
        api.SetValue('cmi.location', location);
        api.SetValue('cmi.suspend_data', data);
        api.Commit('');
      };
      api.Initialize('');
      set('p1', 'x');
      set('p2', 'x');
      equal(commits, [{'cmi.location': 'p1', 'cmi.suspend_data': 'x'}, {'cmi.location': 'p2'}]);
      refused(commits[0]);
      set('p2', 'x');
      set('p2', 'x');
      equal(commits.slice(2), [{'cmi.suspend_data': 'x'}]);
    },

    'the page hands over without a call: the error stays, and nobody sees it'() {
      const [commits, calls] = [[], []];
      let works = true;
      const onCommit = (changes, {finished}) => works && commits.push([changes, finished]) > 0;
      const onCall = (name) => calls.push(name);
      const {api, handOver} = createApi('SCORM_2004_4TH', {table: scorm2004, values: {}, onCommit, onCall});
      equal(handOver(), false, 'not running yet');
      api.Initialize('');
      api.SetValue('cmi.location', 'p1');
      api.SetValue('cmi.score.raw', 'much');
      equal([handOver(), handOver()], [true, true]);
      equal(commits, [[{'cmi.location': 'p1'}, false]]);
      equal([api.GetLastError(), api.GetDiagnostic('')],
          ['406', 'Data model element type mismatch: cmi.score.raw']);
      works = false;
      api.SetValue('cmi.location', 'p2');
      equal([handOver(), api.GetLastError()], [false, '0']);
      works = true;
      api.Terminate('');
      equal(commits.at(-1), [{'cmi.location': 'p2'}, true]);
      equal([handOver(), calls],
          [false, ['Initialize', 'SetValue', 'SetValue', 'GetLastError', 'GetDiagnostic', 'SetValue', 'GetLastError', 'Terminate']]);
    },

    'in SCORM 1.2 a commit that could not be kept is a general exception'() {
      const api = new Scorm12Api({table: scorm12, values: {}, onCommit: () => false});
      api.LMSInitialize('');
      api.LMSSetValue('cmi.suspend_data', 'x');
      equal([api.LMSCommit(''), api.LMSGetLastError()], ['false', '101']);
      equal([api.LMSFinish(''), api.LMSGetLastError()], ['false', '101']);
    },

    'faults of the callbacks stay outside content'() {
      const fault = () => {
        throw new Error('a fault');
      };
      const {api} = running({onCommit: fault, onCall: fault, onTerminate: fault});
      api.SetValue('cmi.location', 'p1');
      equal([api.Commit(''), api.GetLastError()], ['false', '391']);
      const other = running({onCall: fault, onTerminate: fault});
      equal(other.api.Terminate(''), 'true');
    },

    'tells how the session ended'() {
      const ends = [];
      const {api} = running({onTerminate: (end) => ends.push(end)});
      api.SetValue('cmi.exit', 'suspend');
      api.SetValue('adl.nav.request', 'continue');
      api.Terminate('');
      running({onTerminate: (end) => ends.push(end)}).api.Terminate('');
      const old = new Scorm12Api({table: scorm12, values: {}, onCommit: () => true, onTerminate: (end) => ends.push(end)});
      old.LMSInitialize('');
      old.LMSSetValue('cmi.core.exit', 'logout');
      old.LMSFinish('');
      equal(ends, [{exit: 'suspend', request: 'continue'}, {exit: '', request: ''}, {exit: 'logout', request: ''}]);
    },

    'the tap sees every call with its error'() {
      const calls = [];
      const {api} = running({onCall: (...call) => calls.push(call)});
      api.SetValue('cmi.score.raw', 5);
      api.GetValue('cmi.bogus');
      api.GetLastError();
      api.GetErrorString('401');
      api.Terminate();
      equal(calls, [
        ['Initialize', [''], 'true', 0],
        ['SetValue', ['cmi.score.raw', '5'], 'true', 0],
        ['GetValue', ['cmi.bogus'], '', 401],
        ['GetLastError', [], '401', 401],
        ['GetErrorString', ['401'], 'Undefined data model element', 401],
        ['Terminate', [''], 'true', 0],
      ]);
    },

    'methods work when content keeps them'() {
      const {api} = running();
      const {SetValue, GetValue, GetLastError} = api;
      equal([SetValue('cmi.location', 'p'), GetValue('cmi.location'), GetLastError()], ['true', 'p', '0']);
      equal(api.version, '1.0');
    },

    'navigation may change while the content runs'() {
      const navigation = {continue: true, choice: (target) => (target === 'a' ? true : undefined)};
      const {api} = running({navigation});
      equal(api.GetValue('adl.nav.request_valid.continue'), 'true');
      navigation.continue = false;
      equal(api.GetValue('adl.nav.request_valid.continue'), 'false');
      equal(api.GetValue('adl.nav.request_valid.choice.{target=a}'), 'true');
      equal(api.GetValue('adl.nav.request_valid.choice.{target=b}'), 'unknown');
    },

    'diagnostics stay short, however long the element'() {
      const {api} = running();
      api.GetValue(`cmi.${'x'.repeat(5000)}`);
      equal(api.GetDiagnostic('').length, 250);
    },

    'what is no string is nothing, and nothing is thrown'() {
      const {api} = running();
      const none = Object.create(null);
      equal([api.GetErrorString(none), api.GetDiagnostic(none)], ['', 'No error']);
      equal([api.GetValue(none), api.GetLastError()], ['', '301']);
      equal([api.SetValue('cmi.location', none), api.GetValue('cmi.location')], ['true', '']);
    },

    'two deliveries do not share values'() {
      const values = {'cmi.location': 'p1'};
      const [one, two] = [running({values}).api, running({values}).api];
      one.SetValue('cmi.location', 'p2');
      equal([two.GetValue('cmi.location'), values], ['p1', {'cmi.location': 'p1'}]);
    },

    'an edition that the standard does not have is an error'() {
      for (const make of [() => new Definition(scorm2004, '5th'), () => new Definition(scorm12, '4th')]) {
        let problem = null;
        try {
          make();
        } catch (e) {
          problem = e.message;
        }
        equal(/has no edition (5th|4th)$/.test(problem), true, problem);
      }
    },

    async 'every standard of the protocol has a table and an API'() {
      const tables = {'scorm12.json': scorm12, 'scorm2004.json': scorm2004};
      const fetch = async (url) => ({ok: true, json: async () => tables[String(url).split('/').at(-1)]});
      const made = [];
      for (const standard of Object.keys(STANDARDS)) {
        globalThis.URL ??= class {
          constructor(path, base) {
            this.toString = () => `${base}/${path}`;
          }
        };
        const table = await loadTable(standard, fetch);
        const {name, api} = createApi(standard, {table, values: {}, onCommit: () => true});
        (api.Initialize ?? api.LMSInitialize)('');
        const jump = api.SetValue?.('adl.nav.request', '{target=a}jump');
        made.push([standard, name, jump]);
      }
      equal(made, [
        ['SCORM_12', 'API', undefined],
        ['SCORM_2004_2ND', 'API_1484_11', 'false'],
        ['SCORM_2004_3RD', 'API_1484_11', 'false'],
        ['SCORM_2004_4TH', 'API_1484_11', 'true'],
      ]);
    },
  };
};
