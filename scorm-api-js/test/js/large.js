import {Scorm12Api, Scorm2004Api} from '../../src/api.js';
import {sizeOf} from '../../src/datamodel/changes.js';
import {utf8Length} from '../../src/text.js';
import {equal} from './assert.js';

const bytesOf = (values) => utf8Length(JSON.stringify(values));

/** What no commit can carry at once goes in parts, or content hears of it: nothing is cut off, nothing lost. */
export const tests = ({scorm12, scorm2004}) => {
  function running(Api, table, options) {
    const commits = [];
    const onCommit = (changes, {finished}) => commits.push([changes, finished]) > 0;
    const api = new Api({table, values: {}, onCommit, ...options});
    (api.Initialize ?? api.LMSInitialize)('');
    return {api, commits};
  }

  return {
    'the bytes of a change are those of its JSON'() {
      for (const value of ['', 'x', 'ü', '欢迎 😀', '"\\\n\t\u0001', 'a'.repeat(1000)]) {
        equal(sizeOf('cmi.location', value), bytesOf({'cmi.location': value}) - 1, value);
      }
    },

    'hands over what is pending before it grows too large, and loses nothing'() {
      const {api, commits} = running(Scorm2004Api, scorm2004, {commitBytes: 1000});
      const expected = {};
      for (let i = 0; i < 50; i++) {
        for (const [name, value] of [['id', `q${i}`], ['type', 'other'], ['learner_response', '欢'.repeat(30)]]) {
          equal(api.SetValue(`cmi.interactions.${i}.${name}`, value), 'true', name);
          expected[`cmi.interactions.${i}.${name}`] = value;
        }
      }
      equal(api.Terminate(''), 'true');
      equal(commits.every(([changes]) => bytesOf(changes) <= 1001), true, 'each fits');
      equal(commits.map(([, finished]) => finished).indexOf(true), commits.length - 1, 'only the last ends it');
      equal(Object.assign({}, ...commits.map(([changes]) => changes)), expected);
    },

    'each part is a state that content has brought about'() {
      const {api, commits} = running(Scorm2004Api, scorm2004, {commitBytes: 300});
      api.SetValue('cmi.interactions.0.id', 'q');
      api.SetValue('cmi.interactions.0.type', 'other');
      api.SetValue('cmi.interactions.0.id', 'r');
      api.SetValue('cmi.suspend_data', 'x'.repeat(250));
      equal(commits, [[{'cmi.interactions.0.type': 'other', 'cmi.interactions.0.id': 'r'}, false]]);
    },

    'refuses a value that no commit can carry, and keeps the one before'() {
      const {api, commits} = running(Scorm2004Api, scorm2004, {commitBytes: 1000});
      api.SetValue('cmi.suspend_data', 'old');
      equal([api.SetValue('cmi.suspend_data', 'x'.repeat(1000)), api.GetLastError()], ['false', '351']);
      equal([api.GetValue('cmi.suspend_data'), api.Commit('')], ['old', 'true']);
      equal(commits, [[{'cmi.suspend_data': 'old'}, false]]);
      const old = running(Scorm12Api, scorm12, {commitBytes: 1000}).api;
      equal([old.LMSSetValue('cmi.suspend_data', '欢'.repeat(350)), old.LMSGetLastError()], ['false', '101']);
    },

    'a wrong value is wrong before it is large, and hands nothing over'() {
      const {api, commits} = running(Scorm2004Api, scorm2004, {commitBytes: 1000});
      api.SetValue('cmi.location', 'p1');
      equal([api.SetValue('cmi.score.raw', 'x'.repeat(2000)), api.GetLastError()], ['false', '406']);
      equal(commits, []);
    },

    'a part that cannot be kept fails the SetValue, and is handed over again'() {
      let works = false;
      const seen = [];
      const onCommit = (changes) => {
        seen.push(Object.keys(changes));
        return works;
      };
      const {api} = running(Scorm2004Api, scorm2004, {commitBytes: 1000, onCommit});
      api.SetValue('cmi.location', 'x'.repeat(600));
      equal([api.SetValue('cmi.suspend_data', 'x'.repeat(600)), api.GetLastError()], ['false', '351']);
      equal([api.GetValue('cmi.suspend_data'), api.GetLastError()], ['', '403']);
      works = true;
      equal(api.SetValue('cmi.suspend_data', 'x'.repeat(600)), 'true');
      equal(seen, [['cmi.location'], ['cmi.location']]);
    },

    'what counts is what is pending: setting one element again and again needs no room'() {
      const {api, commits} = running(Scorm2004Api, scorm2004, {commitBytes: 1000});
      for (let i = 0; i < 100; i++) api.SetValue('cmi.suspend_data', String(i).repeat(100));
      equal(commits, []);
      api.Commit('');
      for (let i = 0; i < 100; i++) api.SetValue('cmi.location', `${i}`);
      equal(commits.length, 1);
    },

    'the longest values of both versions fit a commit of the server, even where JSON escapes every character'() {
      const longest = {'cmi.suspend_data': 256_000, 'cmi.interactions.0.learner_response': 64_000};
      for (const [element, length] of Object.entries(longest)) {
        equal(sizeOf(element, '\u0001'.repeat(length)) < 2_000_000, true, element);
      }
    },
  };
};
