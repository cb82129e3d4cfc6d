import {CallList, cellsOf} from '../../../main/web/player/call-list.js';
import {watched} from '../../../main/web/player/call-watch.js';
import {equal} from './assert.js';

/** An API object that refuses one element, on a clock that goes by a quarter of a millisecond a look. */
function watchedApi() {
  const calls = [];
  let error = '0';
  let time = 1000;
  const api = {
    LMSSetValue: (element) => {
      error = element === 'cmi.bad' ? '201' : '0';
      return String(error === '0');
    },
    LMSGetLastError: () => error,
    version: '1.0',
  };
  const clock = {now: () => time += 0.25};
  return {calls, api: watched(api, {201: 'Invalid argument error'}, (call) => calls.push(call), clock)};
}

function listOf(...names) {
  const list = new CallList();
  names.forEach((name) => list.add(
      {start: 0, took: 0, name, args: [], result: '', error: name.endsWith('!') ? 101 : 0, message: ''}));
  return list;
}

const names = (list) => list.wanted().map(({name}) => name);

export const tests = () => ({
  'answers as before, and tells every call with what it left behind'() {
    const {api, calls} = watchedApi();
    equal(api.LMSSetValue('cmi.core.lesson_status', 'passed'), 'true');
    equal(api.LMSSetValue('cmi.bad', 1), 'false');
    equal(api.LMSGetLastError(), '201');
    equal(calls.map(({name}) => name), ['LMSSetValue', 'LMSSetValue', 'LMSGetLastError']);
    equal(calls[1].args, ['cmi.bad', '1']);
    equal([calls[1].error, calls[1].message], [201, 'Invalid argument error']);
    equal(calls[2].error, 0, 'asking is no mistake');
    equal([calls[0].start, calls[0].took], [1000.25, 0.25]);
    equal(api.version, '1.0', 'what is no function');
  },

  'writes a call as an author reads it'() {
    const call = {start: 1250, took: 0.25, name: 'SetValue', args: ['cmi.location', 'a "b"'], result: 'false',
      error: 406, message: 'Data Model Element Type Mismatch'};
    equal(cellsOf(call), ['1.250', '0.25', 'SetValue("cmi.location", "a \\"b\\"")', '"false"',
      '406 Data Model Element Type Mismatch']);
  },

  'shows what is asked for'() {
    const list = listOf('Initialize', 'SetValue', 'Commit!');
    list.filter = 'VALUE';
    equal(names(list), ['SetValue']);
    list.filter = '';
    list.errorsOnly = true;
    equal(names(list), ['Commit!']);
    equal(list.text(), '0.000\t0.00\tCommit!()\t""\t101\n');
    equal(list.size, 3);
  },

  'keeps the newest five thousand'() {
    const list = listOf();
    const call = (name) => ({start: 0, took: 0, name, args: [], result: '', error: 0, message: ''});
    for (let i = 0; i < 5000; i++) equal(list.add(call(`n${i}`)), false);
    equal(list.add(call('last')), true);
    equal([list.size, names(list)[0]], [5000, 'n1']);
  },
});
