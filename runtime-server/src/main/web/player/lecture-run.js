import {createApi} from '/scorm-api-js/index.js';

const API_NAMES = ['API', 'API_1484_11'];
/** By what content says how it ends. */
const EXITS = ['cmi.exit', 'cmi.core.exit'];

/** The calls that matter here, by either name. */
const CALLS = {
  LMSInitialize: 'initialize', Initialize: 'initialize',
  LMSSetValue: 'set', SetValue: 'set',
  LMSCommit: 'commit', Commit: 'commit',
  LMSFinish: 'finish', Terminate: 'finish',
};

/**
 * The run-time of one lecture, from launch to leaving: for a SCO the API object of its standard, for an asset the one
 * commit that says that it was shown.
 */
export class LectureRun {
  #api = null;
  /** What the page may do behind the API object: scorm-api-js. */
  #behind = null;
  #lecture;
  #type;
  #navigation;
  #save;
  #onChange;
  #watch;
  #state = 'new';
  #dirty = false;
  #exit = '';
  #request = '';

  /**
   * Puts the API object where content looks for it, and takes the one before away.
   *
   * @param {object} delivery see docs/player-protocol.md
   * @param {object} parts
   * @param {object} parts.table the data-model table of the delivery's standard
   * @param {function(Object<string, string>, boolean): boolean} parts.save takes changed values and whether the lecture
   *     has finished; false when they could not be kept
   * @param {object} [parts.navigation] what is valid: validity.js
   * @param {function()} parts.onChange called when what is not committed has changed
   * @param {function({standard: string, exit: string, request: string})} parts.onFinished called when the content has
   *     ended its session
   * @param {function(object): object} [parts.watch] wraps the API object so that every call is seen: call-watch.js
   */
  constructor(delivery, {table, save, navigation, onChange, onFinished, watch}) {
    this.#navigation = navigation;
    this.#lecture = delivery.lecture;
    this.#type = delivery.type;
    this.#save = save;
    this.#onChange = onChange;
    this.#watch = watch;
    for (const name of API_NAMES) delete window[name];
    if (delivery.type === 'SCO') this.#install(delivery, table, onFinished);
  }

  #install({standard, values, access}, table, onFinished) {
    const {name, api, ...behind} = createApi(standard, {
      table,
      values,
      access,
      navigation: this.#navigation,
      onCommit: (changes, {finished}) => this.#save(finished ? this.#ending(changes) : changes, finished),
      onTerminate: (end) => onFinished({standard, ...end}),
      onCall: (...call) => this.#called(...call),
    });
    this.#behind = behind;
    this.#api = this.#watch?.(api, table.messages) ?? api;
    window[name] = this.#api;
  }

  #called(name, args, result, error) {
    const call = CALLS[name];
    if (result === 'true' && call) {
      if (call === 'initialize') this.#state = 'running';
      if (call === 'finish') this.#state = 'finished';
      if (call === 'set' && EXITS.includes(args[0])) this.#exit = args[1];
      if (call === 'set' && args[0] === 'adl.nav.request') this.#request = args[1];
      this.#dirty = call === 'set';
      this.#onChange();
    }
  }

  /**
   * A content object that asks to suspend the course is suspended with it, whatever it says of its own exit (SN 5.6.2),
   * unless it wants the course closed, which wins over what it asks for (RTE 4.2.8).
   */
  #ending(changes) {
    const suspended = this.#request === 'suspendAll' && !['time-out', 'logout'].includes(this.#exit);
    return suspended ? {...changes, 'cmi.exit': 'suspend'} : changes;
  }

  /** Whether the content has set values that it has not committed. */
  get dirty() {
    return this.#dirty;
  }

  /** Whether the content has ended its session. */
  get finished() {
    return this.#state === 'finished';
  }

  /** The content stands before the learner. An asset cannot report for itself. */
  shown() {
    if (this.#type === 'ASSET') this.#save({}, true);
  }

  /** Commits what the content has set and not committed. It is not the content's call, so its last error stays. */
  autosave() {
    if (!this.#dirty || !this.#behind.handOver()) return;
    this.#dirty = false;
    this.#onChange();
  }

  /** The server has refused a commit: content that sets the same values again means it. */
  refused({lecture, values}) {
    if (lecture === this.#lecture) this.#behind?.refused(values);
  }

  /**
   * Ends the session of content that is gone and has not done so itself. It had no say in how it ended, and is suspended
   * unless it had set an exit: a SCORM 2004 attempt would lose its data (RTE 4.2.8), SCORM 1.2 content would not look for
   * its own when it comes back (RTE 3.4.4, entry). A SCORM 1.2 lesson would count as completed if it never set a status
   * (RTE 3.4.4), so it is only committed then and stays open.
   */
  end() {
    if (this.#state !== 'running') return;
    if (this.#api.LMSGetValue?.('cmi.core.lesson_status') === 'not attempted') {
      this.#api.LMSCommit('');
      return;
    }
    const exit = this.#api.SetValue ? 'cmi.exit' : 'cmi.core.exit';
    if (this.#exit === '') this.#call('LMSSetValue', 'SetValue', exit, 'suspend');
    this.#call('LMSFinish', 'Terminate', '');
  }

  #call(name12, name2004, ...args) {
    (this.#api[name12] ?? this.#api[name2004])(...args);
  }
}
