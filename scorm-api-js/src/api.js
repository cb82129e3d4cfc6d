import {DataModel} from './datamodel/model.js';
import {Definition} from './datamodel/definition.js';

/** The server takes 2 MiB; the rest is for what stands around the values. */
const COMMIT_BYTES = 2_000_000;

/**
 * One communication session of a SCO: the states, the errors and the values behind either API object
 * (SCORM 1.2 RTE 3.3; SCORM 2004 RTE 3.1). The table says which code each misuse has.
 */
export class Session {
  #definition;
  #states;
  #model;
  #options;
  #state = 'new';
  #error = 0;
  #about = '';

  constructor(options) {
    this.#definition = new Definition(options.table, options.edition);
    this.#states = options.table.states;
    this.#model = new DataModel(this.#definition, options.values, options);
    this.#options = options;
  }

  /** Gives an API object its methods, by name. Each is a function of its own, since content may keep one of them. */
  publish(api, methods) {
    for (const [name, method] of Object.entries(methods)) api[name] = (...args) => this[method](name, ...args);
  }

  initialize(name, argument) {
    return this.#call(name, [argument], 'false', () => {
      this.#demandEmpty(argument);
      this.#demand('initialize', 'new');
      this.#state = 'running';
      return 'true';
    });
  }

  terminate(name, argument) {
    return this.#call(name, [argument], 'false', () => {
      this.#demandEmpty(argument);
      this.#demand('terminate', 'running');
      this.#handOver('terminate', true);
      this.#state = 'ended';
      this.#tellEnd();
      return 'true';
    });
  }

  commit(name, argument) {
    return this.#call(name, [argument], 'false', () => {
      this.#demandEmpty(argument);
      this.#demand('commit', 'running');
      this.#handOver('commit', false);
      return 'true';
    });
  }

  get(name, element) {
    return this.#call(name, [element], '', () => {
      this.#demand('get', 'running');
      const {value, failure} = this.#model.get(text(element));
      if (failure) this.#fail(this.#definition.code(failure), text(element));
      return value;
    });
  }

  set(name, element, value) {
    return this.#call(name, [element, value], 'false', () => {
      this.#demand('set', 'running');
      const failure = this.#model.set(text(element), text(value), (...room) => this.#makeRoom(text(element), ...room));
      if (failure) throw new Refused(this.#definition.code(failure), text(element));
      return 'true';
    });
  }

  /** The three error functions leave the error as it is. */
  lastError(name) {
    return this.#tell(name, [], String(this.#error));
  }

  errorString(name, code) {
    return this.#tell(name, [code], this.#definition.message(text(code)));
  }

  diagnostic(name, code) {
    const asked = text(code) || String(this.#error);
    const message = this.#definition.message(asked);
    const about = asked === String(this.#error) && this.#about ? `: ${this.#about}` : '';
    return this.#tell(name, [code], (message && message + about).slice(0, 250));
  }

  /** A commit that is no call of the content, whose error it leaves alone. */
  handOver() {
    return this.#state === 'running' && quietly(() => {
      this.#handOver('commit', false);
      return true;
    });
  }

  /** What was handed over has come to nothing: setting it again is a change. */
  refused(values) {
    this.#model.unsettle(values);
  }

  #call(name, args, refused, work) {
    this.#fail(0, '');
    let result = refused;
    try {
      result = work();
    } catch (problem) {
      // Nothing may be thrown into content. What is not a refusal is a fault of ours or of a callback.
      if (problem instanceof Refused) this.#fail(problem.code, problem.message);
      else this.#fail(101, text(problem));
    }
    return this.#tell(name, args, result);
  }

  #tell(name, args, result) {
    quietly(() => this.#options.onCall?.(name, args.map(text), result, this.#error));
    return result;
  }

  #fail(code, about) {
    this.#error = code;
    this.#about = about;
  }

  #demandEmpty(argument) {
    if (text(argument) !== '') throw new Refused(this.#states.argument, 'the argument must be an empty string');
  }

  #demand(method, state) {
    if (this.#state !== state) throw new Refused(this.#states[method][this.#state], '');
  }

  #handOver(method, finished) {
    const changes = this.#model.changes();
    // A commit of nothing has nothing to lose, but the end of a session is news by itself.
    if (!finished && Object.keys(changes).length === 0) return;
    if (!quietly(() => this.#options.onCommit(changes, {finished}))) {
      throw new Refused(this.#states[method].failed, 'the values could not be kept');
    }
    this.#model.settle(changes);
  }

  /**
   * What is too much for one commit is handed over in several, each a state that content has brought about; so is a type
   * that has taken responses back, or they would stay on the server where content returns to the type before. A value
   * that no commit can carry is refused, since it would be lost with everything beside it.
   */
  #makeRoom(element, bytes, decisive) {
    const most = this.#options.commitBytes ?? COMMIT_BYTES;
    if (bytes > most) throw new Refused(this.#states.set.failed, element);
    if (decisive || this.#model.pendingBytes + bytes > most) this.#handOver('set', false);
  }

  #tellEnd() {
    const exit = this.#model.peek('cmi.exit') ?? this.#model.peek('cmi.core.exit') ?? '';
    const request = this.#model.peek('adl.nav.request') ?? '';
    quietly(() => this.#options.onTerminate?.({exit, request}));
  }
}

class Refused extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/** Content passes numbers and booleans too; null, undefined and what is no string at all stand for nothing. */
const text = (argument) => quietly(() => String(argument ?? '')) || '';

/** The callbacks are the player's; content must not feel their faults. */
function quietly(callback) {
  try {
    return callback();
  } catch {
    return false;
  }
}

/** `window.API` of SCORM 1.2 (RTE 3.3). */
export class Scorm12Api {
  constructor(options, session = new Session(options)) {
    session.publish(this, {
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

  constructor(options, session = new Session(options)) {
    session.publish(this, {
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

const SCORM_2004 = {file: 'scorm2004.json', name: 'API_1484_11', type: Scorm2004Api};

/** For each standard of the player protocol: its table, its edition and the name under which content looks for it. */
export const STANDARDS = {
  SCORM_12: {file: 'scorm12.json', name: 'API', type: Scorm12Api},
  SCORM_2004_2ND: {...SCORM_2004, edition: '2nd'},
  SCORM_2004_3RD: {...SCORM_2004, edition: '3rd'},
  SCORM_2004_4TH: {...SCORM_2004, edition: '4th'},
};

/** Loads the data-model table of a standard from beside this module. */
export async function loadTable(standard, fetch = globalThis.fetch) {
  const url = new URL(`./datamodel/${STANDARDS[standard].file}`, import.meta.url);
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.json();
}

/** The API object of a standard, the name under which content looks for it, and what the page alone may do. */
export function createApi(standard, options) {
  const {name, type: Api, edition} = STANDARDS[standard];
  const session = new Session({...options, edition});
  return {
    name,
    api: new Api(options, session),
    handOver: () => session.handOver(),
    refused: (values) => session.refused(values),
  };
}
