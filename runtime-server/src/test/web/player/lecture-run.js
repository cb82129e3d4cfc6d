import {LectureRun} from '../../../main/web/player/lecture-run.js';
import {equal} from './assert.js';

/** As much of both versions as is needed. */
const TABLE = {
  standard: 'SCORM 2004',
  editions: ['4th'],
  states: {initialize: {}, terminate: {}, get: {}, set: {}, commit: {failed: 391}, argument: 201},
  failures: {readOnly: 404},
  messages: {404: 'Data model element is read only'},
  formats: {},
  elements: {
    cmi: {},
    'cmi.core': {},
    'cmi.core.exit': {access: 'w'},
    'cmi.exit': {access: 'w'},
    'cmi.location': {access: 'rw'},
    'cmi.mode': {access: 'r'},
    adl: {},
    'adl.nav': {},
    'adl.nav.request': {access: 'rw'},
  },
};

/** Content at work in a lecture, and what was saved of it. */
function atWork(lecture = 'l1', standard = 'SCORM_2004_4TH') {
  globalThis.window = {};
  try {
    const at = {saved: [], seen: [], keeps: true};
    at.run = new LectureRun({lecture, type: 'SCO', standard, values: {}}, {
      table: standard === 'SCORM_12' ? {...TABLE, standard: 'SCORM 1.2', editions: undefined} : TABLE,
      save: (values, finished) => at.keeps && at.saved.push([values, finished]) > 0,
      onChange: () => at.seen.push(at.run.dirty),
      onFinished() {},
    });
    at.api = globalThis.window.API_1484_11 ?? globalThis.window.API;
    (at.api.Initialize ?? at.api.LMSInitialize)('');
    return at;
  } finally {
    delete globalThis.window;
  }
}

export const tests = () => ({
  'saves what the content has not committed, and leaves its error alone'() {
    const {api, run, saved, seen} = atWork();
    api.SetValue('cmi.location', 'p1');
    equal([api.SetValue('cmi.mode', 'browse'), run.dirty], ['false', true]);
    run.autosave();
    equal([saved, run.dirty, seen.at(-1)], [[[{'cmi.location': 'p1'}, false]], false, false]);
    equal(api.GetLastError(), '404');
    run.autosave();
    equal(saved.length, 1);
  },

  'has not saved what could not be kept'() {
    const at = atWork();
    at.api.SetValue('cmi.location', 'p1');
    at.keeps = false;
    at.run.autosave();
    equal(at.run.dirty, true);
    at.keeps = true;
    at.run.autosave();
    equal([at.run.dirty, at.saved], [false, [[{'cmi.location': 'p1'}, false]]]);
  },

  'sends again what the server has refused of this lecture, if the content sets it again'() {
    const {api, run, saved} = atWork();
    const again = () => {
      api.SetValue('cmi.location', 'p1');
      api.Commit('');
      return saved.length;
    };
    const values = {'cmi.location': 'p1'};
    equal([again(), again()], [1, 1]);
    run.refused({lecture: 'another', values});
    equal(again(), 1);
    run.refused({lecture: 'l1', values});
    equal([again(), again()], [2, 2]);
  },

  'is suspended with the course that its content suspends, unless it wants the course closed'() {
    for (const [exit, kept] of [
      [null, 'suspend'],
      ['normal', 'suspend'],
      ['time-out', 'time-out'],
      ['logout', 'logout'],
    ]) {
      const {api, saved} = atWork();
      if (exit) api.SetValue('cmi.exit', exit);
      api.SetValue('adl.nav.request', 'suspendAll');
      api.Terminate('');
      equal([exit, saved.at(-1)[0]['cmi.exit'], saved.at(-1)[1]], [exit, kept, true]);
    }
  },

  'is suspended where it is gone and has not said how it ends'() {
    for (const standard of ['SCORM_12', 'SCORM_2004_4TH']) {
      const exit = standard === 'SCORM_12' ? 'cmi.core.exit' : 'cmi.exit';
      const [silent, done] = [atWork('l1', standard), atWork('l1', standard)];
      silent.run.end();
      equal(silent.saved, [[{[exit]: 'suspend'}, true]]);
      (done.api.SetValue ?? done.api.LMSSetValue)(exit, 'time-out');
      done.run.end();
      equal(done.saved, [[{[exit]: 'time-out'}, true]]);
    }
  },

  'has nothing to save or to be refused of an asset'() {
    globalThis.window = {};
    const saved = [];
    const run = new LectureRun({lecture: 'l1', type: 'ASSET'}, {save: (...commit) => saved.push(commit), onChange() {}});
    delete globalThis.window;
    run.autosave();
    run.refused({lecture: 'l1', values: {}});
    run.shown();
    equal(saved, [[{}, true]]);
  },
});
