import {Scorm12Api, Scorm2004Api} from '../../src/api.js';

/**
 * Plays one section of a call table on one API object.
 *
 * A call is `[method, arguments, expected, error, clause]`, with the section's clause where it has none of its own; an
 * argument `{"repeat": "a", "times": n}` is a long text; an expectation of null says that any value will do.
 *
 * @returns {string[]} what differed
 */
export function play(table, {calls, clause: common, values = {}, ...options}) {
  const Api = table.standard === 'SCORM 1.2' ? Scorm12Api : Scorm2004Api;
  const api = new Api({table, values, onCommit: () => true, ...options});
  const lastError = api.GetLastError ?? api.LMSGetLastError;
  const mismatches = [];
  for (const [i, [method, args, expected, error, clause = common]] of calls.entries()) {
    const result = api[method](...args.map(expand));
    const code = lastError();
    if ((expected !== null && result !== expand(expected)) || code !== String(error)) {
      const call = `${method}(${args.map((arg) => JSON.stringify(arg)).join(', ')})`;
      mismatches.push(`${i}: ${call} is ${JSON.stringify(brief(result))} with ${code}, `
          + `but should be ${JSON.stringify(expected)} with ${error} (${clause})`);
    }
  }
  return mismatches;
}

const expand = (value) => (value?.times === undefined ? value : value.repeat.repeat(value.times));
const brief = (text) => (text.length > 80 ? `${text.slice(0, 80)}… (${text.length})` : text);
