import {STANDARDS} from '/scorm-api-js/index.js';
import {Launch} from '/player/launch.js';
import {LectureRun} from '/player/lecture-run.js';
import {Saver} from '/player/saver.js';
import {Server} from '/player/server.js';
import {sendUnsent} from '/player/unsent.js';

const tables = new Map();

/** A learner in a page: the player's own parts put together without its views. */
export class Learner {
  #server = new Server();
  #saver;
  #run = null;
  #api = null;

  state = null;
  receipts = [];
  refused = [];
  over = '';
  lastError = 0;
  /** What the content asked for when it ended: see navigation.js. */
  end = null;

  /** @param {string} fragment `#code=…` */
  async open(fragment) {
    window.location.hash = fragment;
    await sendUnsent();
    const {token, state} = await new Launch(this.#server, sessionStorage).open(window);
    this.state = state;
    this.#saver = new Saver(state, token, {
      change() {},
      receipt: (receipt) => { this.receipts.push(receipt); },
      refused: (field) => { this.refused.push(field ?? ''); },
      over: (reason) => { this.over = reason; },
    });
    this.#saver.start();
    await this.#saver.settled(5000);
  }

  get lectures() {
    return this.state.outline.flatMap((section) => section.lectures);
  }

  /** @param {number} index in the flat outline */
  async deliver(index) {
    this.leave();
    await this.#saver.settled(15000);
    const delivery = await this.#server.launch(this.lectures[index].id);
    this.end = null;
    this.#run = new LectureRun(delivery, {
      table: delivery.type === 'SCO' ? table(delivery.standard) : null,
      save: (values, finished) => this.#saver.save(delivery.lecture, values, finished),
      onChange() {},
      onFinished: (end) => { this.end = end; },
      onCall: (name, args, result, error) => { this.lastError = error; },
    });
    this.#api = window[STANDARDS[delivery.standard].name] ?? null;
    this.#run.shown();
    return delivery;
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

function table(standard) {
  const {file} = STANDARDS[standard];
  if (!tables.has(file)) tables.set(file, JSON.parse(testing.file(`/scorm-api-js/datamodel/${file}`)));
  return tables.get(file);
}
