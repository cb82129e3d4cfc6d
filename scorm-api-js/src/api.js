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

/** `window.API_1484_11` of SCORM 2004 (RTE 3.1). */
export class Scorm2004Api {
  /** Of the API, not of SCORM. */
  version = '1.0';

  constructor(options) {
    new Session(options).publish(this, {
      Initialize: 'initialize',
      Terminate: 'terminate',
      GetValue: 'get',
      SetValue: 'set',
      Commit: 'commit',
      GetLastError: 'lastError',
      GetErrorString: 'errorString',
      GetDiagnostic: 'diagnostic',
    });
  }
}
