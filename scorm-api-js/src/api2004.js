import {Session} from './session.js';

/**
 * The SCORM 2004 API object, to be found by content as `window.API_1484_11` (RTE 3.2 and 3.3).
 *
 * Its methods are functions of their own, so that they also work when content keeps them: `const get = API.GetValue`.
 */
export class Scorm2004Api {
  /** @param {import('./session.js').Options} options */
  constructor(options) {
    const session = new Session(options);
    /** The version of the API, not of SCORM. */
    this.version = '1.0';
    /** @type {(argument: "") => "true" | "false"} */
    this.Initialize = (argument) => session.initialize('Initialize', argument);
    /** @type {(argument: "") => "true" | "false"} */
    this.Terminate = (argument) => session.terminate('Terminate', argument);
    /** @type {(element: string) => string} */
    this.GetValue = (element) => session.get('GetValue', element);
    /** @type {(element: string, value: string) => "true" | "false"} */
    this.SetValue = (element, value) => session.set('SetValue', element, value);
    /** @type {(argument: "") => "true" | "false"} */
    this.Commit = (argument) => session.commit('Commit', argument);
    /** @type {() => string} */
    this.GetLastError = () => session.lastError('GetLastError');
    /** @type {(code: string) => string} */
    this.GetErrorString = (code) => session.errorString('GetErrorString', code);
    /** @type {(code: string) => string} */
    this.GetDiagnostic = (code) => session.diagnostic('GetDiagnostic', code);
  }
}
