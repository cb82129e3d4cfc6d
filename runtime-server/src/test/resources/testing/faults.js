import {STANDARDS} from '/scorm-api-js/tables.js';
import {Journal} from '/scorm-api-js/journal.js';
import {Launch, launchCode} from '/player/launch.js';
import {LectureRun} from '/player/lecture-run.js';
import {Saver} from '/player/saver.js';
import {Server, UnreachableError} from '/player/server.js';
import {sendUnsent} from '/player/unsent.js';

const tables = new Map();

/** The player's own parts, put together as main.js and player.js do it, with a ledger of what they are told. */
export class Visit {
  #server = new Server();
  #ledger;
  #saver = null;
  #run = null;
  #api = null;

  session = '';
  over = '';

  /** @param {object} ledger Ledger.java */
  constructor(ledger) {
    this.#ledger = ledger;
  }

  /** @param {string} fragment `#code=…`, or nothing for a reload */
  async open(fragment) {
    window.location.hash = fragment;
    const launch = new Launch(this.#server, sessionStorage);
    const code = launchCode(window);
    if (!(await sendUnsent({code})) && code) throw new UnreachableError();
    const {token, state} = await launch.open(window);
    this.session = state.session;
    this.lectures = state.outline.flatMap((section) => section.lectures.map(({id}) => id));
    this.#ledger.opened(state.session);
    this.#saver = new Saver(state, token, {
      change() {},
      receipt: ({sequence}) => this.#ledger.acknowledged(state.session, sequence),
      refused: (field) => this.#ledger.refused(state.session, String(field)),
      over: (reason) => { this.over = reason; },
    });
    this.#saver.start();
    await this.#saver.settled(3000);
  }

  async deliver(index) {
    const lecture = this.lectures[index];
    this.leave();
    await this.#saver.settled(this.#saver.holds(lecture) ? 15000 : 3000);
    if (this.#saver.holds(lecture)) throw new UnreachableError();
    this.#ledger.delivering(this.session, lecture);
    const delivery = await this.#server.launch(lecture);
    this.#ledger.delivered(this.session, lecture, JSON.stringify(delivery.values));
    const run = new LectureRun(delivery, {
      table: table(delivery.standard),
      save: (values, finished) => this.#save(lecture, values, finished),
      onChange() {},
      onFinished() {},
    });
    this.#run = run;
    this.#api = window[STANDARDS[delivery.standard].name];
  }

  #save(lecture, values, finished) {
    const kept = this.#saver.save(lecture, values, finished);
    if (!kept) return false;
    const {sequence} = new Journal({session: this.session}).pending().at(-1);
    this.#ledger.accepted(this.session, sequence, lecture, JSON.stringify(values), finished);
    return true;
  }

  call(method, ...args) {
    return this.#api[method](...args);
  }

  leave() {
    this.#run?.end();
    this.#run = null;
  }

  get idle() {
    return this.#saver.idle;
  }
}

/** As a page of the application does it. */
export const replay = () => sendUnsent();

function table(standard) {
  const {file} = STANDARDS[standard];
  if (!tables.has(file)) tables.set(file, JSON.parse(testing.file(`/scorm-api-js/datamodel/${file}`)));
  return tables.get(file);
}
