import {Session} from './session.js';

/**
 * The SCORM 1.2 API object, to be found by content as `window.API` (RTE 3.3).
 *
 * Its methods are functions of their own, so that they also work when content keeps them: `const get = API.LMSGetValue`.
 */
export class Scorm12Api {
  /** @param {import('./session.js').Options} options */
  constructor(options) {
    const session = new Session(options);
    /** @type {(argument: "") => "true" | "false"} */
    this.LMSInitialize = (argument) => session.initialize('LMSInitialize', argument);
    /** @type {(argument: "") => "true" | "false"} */
    this.LMSFinish = (argument) => session.terminate('LMSFinish', argument);
    /** @type {(element: string) => string} */
    this.LMSGetValue = (element) => session.get('LMSGetValue', element);
    /** @type {(element: string, value: string) => "true" | "false"} */
    this.LMSSetValue = (element, value) => session.set('LMSSetValue', element, value);
    /** @type {(argument: "") => "true" | "false"} */
    this.LMSCommit = (argument) => session.commit('LMSCommit', argument);
    /** @type {() => string} */
    this.LMSGetLastError = () => session.lastError('LMSGetLastError');
    /** @type {(code: string) => string} */
    this.LMSGetErrorString = (code) => session.errorString('LMSGetErrorString', code);
    /** @type {(code: string) => string} */
    this.LMSGetDiagnostic = (code) => session.diagnostic('LMSGetDiagnostic', code);
  }
}
