import {html, nothing} from "../lit.js";
import {api} from "../api.js";
import {badge} from "../components/badge.js";
import {fact} from "../components/fact.js";
import {alarmFor} from "../components/notice.js";
import {shortDuration} from "../format/duration.js";
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
      : html`<ol class="records" aria-label=${words.lecturesOf(userName)}>${open.lectures.map(record)}</ol>`;
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

const record = lecture => html`
  <li>
    <p class="record-head"><span>${lecture.title}</span>${badge(lecture.scormLessonStatus ?? "not attempted")}</p>
    <dl class="facts">
      ${fact(words.score, score(lecture.scoreRaw))}
      ${fact(words.time, shortDuration(lecture.totalTime))}
      ${fact(words.lastSession, shortDuration(lecture.scormSessionTime))}
      ${fact(words.location, lecture.scormLessonLocation && html`<code>${lecture.scormLessonLocation}</code>`)}
      ${fact(words.suspendData, lecture.scormSuspendData && words.characters(lecture.scormSuspendData.length))}
      ${fact(words.completed, lecture.completedAt && atTime(lecture.completedAt))}
    </dl>
  </li>`;
