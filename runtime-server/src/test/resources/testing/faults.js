import {STANDARDS} from '/scorm-api-js/index.js';
import {Journal} from '/scorm-api-js/journal.js';
import {FreeWay} from '/player/free-way.js';
import {Launch, launchCode} from '/player/launch.js';
import {LectureRun} from '/player/lecture-run.js';
import {Outline} from '/player/outline.js';
import {Saver} from '/player/saver.js';
import {SequencedWay} from '/player/sequenced-way.js';
import {Server, UnreachableError} from '/player/server.js';
import {sendUnsent} from '/player/unsent.js';

const tables = new Map();
const KINDS = {start: 'START', choice: 'CHOICE', suspendAll: 'SUSPEND'};

/** The player's own parts, put together as main.js and player.js do it, with a ledger of what they are told. */
export class Visit {
  #server = new Server();
  #ledger;
  #saver = null;
  #run = null;
  #api = null;
  #way = null;
  #view = {current: null, tell({navigation}) { this.navigation = navigation; }};

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
    this.#view.outline = new Outline(state.outline);
    this.#view.navigation = state.navigation;
    this.#ledger.opened(state.session);
    this.#saver = new Saver(state, token, {
      change() {},
      receipt: (receipt) => {
        if (receipt.navigation) this.#view.tell(receipt);
        this.#ledger.acknowledged(state.session, receipt.sequence);
      },
      refused: (field) => this.#ledger.refused(state.session, String(field)),
      over: (reason) => { this.over = reason; },
    });
    this.#way = state.navigation
      ? new SequencedWay(this.#view, this.#server, this.#saver, !code)
      : new FreeWay(this.#view, this.#server, this.#saver);
    const {fetch} = window;
    window.fetch = (address, request) => this.#noted(address, request, fetch);
    this.#saver.start();
    await this.#saver.settled(3000);
  }

  /** Opens a lecture; in a sequenced course the page begins where the learner is. */
  async deliver(index) {
    const destination = this.#destination(this.#view.outline.lectures[index]);
    this.#way.leaving();
    this.leave();
    const answer = await this.#way.go(destination);
    // A step that was never answered is still under way.
    if (!answer) throw new UnreachableError();
    const {lecture, delivery, ending} = answer;
    if (!delivery) throw new Error(`nothing was delivered: ${JSON.stringify(ending)}`);
    this.#view.current = lecture;
    this.#ledger.delivered(lecture.id, JSON.stringify(delivery.values));
    const run = new LectureRun(delivery, {
      table: table(delivery.standard),
      save: (values, finished) => {
        if (finished && this.#view.navigation) this.#saver.hold();
        return this.#save(lecture.id, values, finished);
      },
      onChange() {},
      onFinished: () => setTimeout(() => {
        if (this.#run === run) this.#way.stay();
      }),
    });
    this.#run = run;
    this.#api = window[STANDARDS[delivery.standard].name];
  }

  #destination(lecture) {
    if (!this.#view.navigation) return this.#way.chosen(lecture.id);
    if (!this.#view.current) return this.#way.first(null, null);
    if (lecture.id === this.#view.current.id) return this.#way.again;
    return this.#way.chosen(lecture.identifier);
  }

  /** As the player leaves the course. */
  async exit() {
    this.#way.leaving();
    this.leave();
    await this.#way.out();
    await this.#saver.settled(3000);
  }

  /** Notes what is asked and what is answered. No answer, or that the server could not, leaves open what has happened. */
  async #noted(address, request, send) {
    const place = this.#note(address, request);
    const response = await send(address, request);
    if (place !== null && response.status < 500) {
      const {delivery, ending, lecture = null, code = ''} = await response.json();
      const delivered = ending === undefined ? lecture : delivery?.lecture;
      this.#ledger.answered(this.session, place, delivered ?? '', code);
    }
    return response;
  }

  #note(address, {body}) {
    const {lectures} = this.#view.outline;
    const launch = /\/lectures\/([^/]+)\/launch$/.exec(address);
    if (launch) return this.#ledger.asked(this.session, 'LAUNCH', JSON.parse(body).number, launch[1]);
    if (!address.endsWith('/navigation')) return null;
    const {request, target, step} = JSON.parse(body);
    const {id} = lectures.find(({identifier}) => identifier === target) ?? lectures[0];
    return this.#ledger.asked(this.session, KINDS[request], step, id);
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
