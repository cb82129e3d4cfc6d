import {html, nothing} from "../lit.js";
import {api} from "../api.js";
import {badge} from "../components/badge.js";
import {alarmFor} from "../components/notice.js";
import {table} from "../components/table.js";
import {durationInWords} from "../format/duration.js";
import {score} from "../format/number.js";
import {atTime} from "../format/time.js";
import {text} from "../strings.js";

const words = text.standing;

/** What is recorded for each lecture of an enrolment; asked for when a row is opened. */
export class LectureDetails {
  #signal;
  #redraw;
  /** Of the open rows, by enrolment: the lectures, or the error, or neither yet. */
  #open = new Map();

  constructor({signal, redraw}) {
    this.#signal = signal;
    this.#redraw = redraw;
  }

  isOpen({id}) {
    return this.#open.has(id);
  }

  async toggle({id}) {
    if (this.#open.delete(id)) {
      this.#redraw();
      return;
    }
    this.#open.set(id, {});
    this.#redraw();
    await this.#load(id);
    this.#redraw();
  }

  async refresh() {
    await Promise.all([...this.#open.keys()].map(id => this.#load(id)));
  }

  view({id, userName}) {
    const open = this.#open.get(id);
    if (!open) {
      return nothing;
    }
    if (open.error) {
      return alarmFor(open.error);
    }
    if (!open.lectures) {
      return html`<p class="muted" role="status">${words.loading}</p>`;
    }
    return open.lectures.length === 0
      ? html`<p class="muted">${words.noLectures}</p>`
      : table({caption: words.lecturesOf(userName), columns, rows: open.lectures, key: ({lectureId}) => lectureId});
  }

  async #load(id) {
    let loaded;
    try {
      const {lectures} = await api.enrollment(id, this.#signal);
      loaded = {lectures: lectures ?? []};
    } catch (error) {
      loaded = {error};
    }
    if (this.#open.has(id)) {
      this.#open.set(id, loaded);
    }
  }
}

const lengthOf = data => data ? words.characters(data.length) : text.none;

const columns = [
  {label: words.lecture, cell: ({title}) => title},
  {label: words.status, cell: ({scormLessonStatus}) => badge(scormLessonStatus ?? "not attempted")},
  {label: words.score, cell: ({scoreRaw}) => scoreRaw === null ? text.none : score(scoreRaw), numeric: true},
  {label: words.time, cell: ({totalTime}) => durationInWords(totalTime) ?? text.none},
  {label: words.lastSession, cell: ({scormSessionTime}) => durationInWords(scormSessionTime) ?? text.none},
  {label: words.location, cell: ({scormLessonLocation}) =>
    scormLessonLocation ? html`<code>${scormLessonLocation}</code>` : text.none},
  {label: words.suspendData, cell: ({scormSuspendData}) => lengthOf(scormSuspendData)},
  {label: words.completed, cell: ({completedAt}) => completedAt ? atTime(completedAt) : text.none},
];
