import {Session} from './session.js';

/** `window.API` of SCORM 1.2 (RTE 3.3). */
export class Scorm12Api {
  constructor(options) {
    new Session(options).publish(this, {
      LMSInitialize: 'initialize',
      LMSFinish: 'terminate',
      LMSGetValue: 'get',
      LMSSetValue: 'set',
      LMSCommit: 'commit',
      LMSGetLastError: 'lastError',
      LMSGetErrorString: 'errorString',
      LMSGetDiagnostic: 'diagnostic',
    });
  }
}
