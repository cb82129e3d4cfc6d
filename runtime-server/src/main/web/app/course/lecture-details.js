import {html, nothing} from "../lit.js";
import {api} from "../api.js";
import {announce} from "../announce.js";
import {badge} from "../components/badge.js";
import {confirmed} from "../components/confirm.js";
import {fact} from "../components/fact.js";
import {alarmFor} from "../components/notice.js";
import {shortDuration} from "../format/duration.js";
import {score} from "../format/number.js";
import {atTime} from "../format/time.js";
import {text} from "../strings.js";
import {attemptList} from "./attempt-list.js";

const words = text.standing;

/** What is recorded for each lecture of an enrolment; asked for when a row is opened. */
export class LectureDetails {
  #signal;
  #redraw;
  #onChange;
  /** Of the open rows, by enrolment: the lectures, or the error, or neither yet. */
  #open = new Map();

  /** @param {{onChange: () => Promise<void>}} parts `onChange` reads the enrolments anew */
  constructor({signal, redraw, onChange}) {
    this.#onChange = onChange;
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

  view(enrollment) {
    const {id, userName} = enrollment;
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
    return html`
      ${alarmFor(open.problem)}
      ${open.lectures.length === 0
        ? html`<p class="muted">${words.noLectures}</p>`
        : html`<ol class="records" aria-label=${words.lecturesOf(userName)}>${open.lectures.map(record)}</ol>`}
      ${attemptList(enrollment, open.attempts, {
        reset: () => this.#change(enrollment, text.attempts.confirmReset(userName),
          () => api.beginAttempt(id), text.attempts.wasReset(userName)),
        reopen: number => this.#change(enrollment, text.attempts.confirmReopen(number, userName),
          () => api.reopenAttempt(id, number), text.attempts.wasReopened(userName)),
      })}`;
  }

  async #change({id}, question, change, done) {
    if (!await confirmed(question)) {
      return;
    }
    try {
      await change();
      await this.#onChange();
      announce(done);
    } catch (problem) {
      this.#open.set(id, {...this.#open.get(id), problem});
      this.#redraw();
    }
  }

  async #load(id) {
    let loaded;
    try {
      const [{lectures}, attempts] =
        await Promise.all([api.enrollment(id, this.#signal), api.attempts(id, this.#signal)]);
      loaded = {lectures: lectures ?? [], attempts};
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
      ${fact(words.score, score(lecture.score))}
      ${fact(words.time, shortDuration(lecture.totalTime))}
      ${fact(words.lastSession, shortDuration(lecture.scormSessionTime))}
      ${fact(words.location, lecture.scormLessonLocation && html`<code>${lecture.scormLessonLocation}</code>`)}
      ${fact(words.suspendData, lecture.scormSuspendData && words.characters(lecture.scormSuspendData.length))}
      ${fact(words.completed, lecture.completedAt && atTime(lecture.completedAt))}
    </dl>
  </li>`;
