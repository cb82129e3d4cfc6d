const LAST_ERROR = ['LMSGetLastError', 'GetLastError'];
/** Functions that ask about an error, and neither make nor clear one. */
const ABOUT_ERRORS = /Get(?:LastError|ErrorString|Diagnostic)$/;

/**
 * One call of the content.
 *
 * @typedef {object} Call
 * @property {number} start milliseconds since the page was opened
 * @property {number} took milliseconds
 * @property {string} name
 * @property {string[]} args
 * @property {string} result
 * @property {number} error what the call left behind for GetLastError
 * @property {string} message the error's text, "" where there is none
 */

/**
 * Wraps an API object: it answers as before, and each call is told. Content that is not watched gets the object itself,
 * so watching costs nothing where it is off.
 *
 * @param {object} api of either standard
 * @param {Object<string, string>} messages error code to text
 * @param {function(Call)} tell
 * @param {{now: function(): number}} [clock]
 * @returns {object} with the same functions, and the same besides
 */
export function watched(api, messages, tell, clock = performance) {
  const lastError = LAST_ERROR.find((name) => name in api);
  const wrapped = {...api};
  for (const name of Object.keys(api).filter((key) => typeof api[key] === 'function')) {
    wrapped[name] = (...args) => {
      const start = clock.now();
      const result = api[name](...args);
      const took = clock.now() - start;
      const error = ABOUT_ERRORS.test(name) ? 0 : Number(api[lastError]());
      tell({start, took, name, args: args.map(String), result, error, message: error === 0 ? '' : messages[error] ?? ''});
      return result;
    };
  }
  return wrapped;
}
