import {DataModel} from './datamodel/model.js';
import {Definition} from './datamodel/definition.js';

/**
 * @typedef {object} Options what both API objects are made from
 * @property {object} table the parsed `scorm12.json` or `scorm2004.json`
 * @property {Record<string, string>} values the data model as the content finds it, element → value
 * @property {string} [edition] of SCORM 2004: `2nd`, `3rd` or `4th` (default)
 * @property {(changes: Record<string, string>, commit: {finished: boolean}) => boolean} onCommit takes over what was
 *     set since the last commit; true when it is safe, false (or an exception) makes the content's call fail and keeps
 *     the changes for the next one
 * @property {(end: {exit: string, request: string}) => void} [onTerminate] after a successful end, with `cmi.exit` (or
 *     `cmi.core.exit`) and `adl.nav.request` as the content set them, "" if it did not
 * @property {(name: string, args: string[], result: string, error: number) => void} [onCall] sees every call
 * @property {object} [navigation] what `adl.nav.request_valid.*` answers, see `requestValid`
 * @property {Record<string, string>} [access] access of single elements where the manifest decides it, e.g.
 *     `{"adl.data.1.store": "r"}`
 */

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

  /** @param {Options} options */
  constructor(options) {
    this.#definition = new Definition(options.table, options.edition);
    this.#states = options.table.states;
    this.#model = new DataModel(this.#definition, options.values, options);
    this.#options = options;
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
      const failure = this.#model.set(text(element), text(value));
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

  #call(name, args, refused, work) {
    this.#fail(0, '');
    let result = refused;
    try {
      result = work();
    } catch (problem) {
      // Nothing may be thrown into content. What is not a refusal is a fault of ours or of a callback.
      if (problem instanceof Refused) this.#fail(problem.code, problem.message);
      else this.#fail(101, String(problem));
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

/** Content passes numbers and booleans too; null and undefined stand for nothing. */
const text = (argument) => (argument === null || argument === undefined ? '' : String(argument));

/** The callbacks are the player's; content must not feel their faults. */
function quietly(callback) {
  try {
    return callback();
  } catch {
    return false;
  }
}
