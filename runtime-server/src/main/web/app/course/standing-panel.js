import {html, nothing} from "../lit.js";
import {announce} from "../announce.js";
import {api} from "../api.js";
import {badge} from "../components/badge.js";
import {bar} from "../components/bar.js";
import {chevron} from "../components/icons.js";
import {alarmFor} from "../components/notice.js";
import {table} from "../components/table.js";
import {isFinished} from "../enrollment.js";
import {shortDuration} from "../format/duration.js";
import {fold} from "../format/fold.js";
import {percent, score} from "../format/number.js";
import {timeAgo} from "../format/time.js";
import {text} from "../strings.js";
import {LectureDetails} from "./lecture-details.js";

const words = text.standing;

/** From this many learners on there is a field to search them. */
const MANY = 10;

/** Who stands where in a course: one row an enrolment, each opening to its lectures. */
export class StandingPanel {
  #courseId;
  #enrollments;
  /** Whether there are more than these: then what is counted here is not true of all. */
  #hasMore;
  #signal;
  #redraw;
  #details;
  #search = "";
  #problem = null;

  constructor({courseId, enrollments, signal, redraw}) {
    this.#courseId = courseId;
    this.#show(enrollments);
    this.#signal = signal;
    this.#redraw = redraw;
    this.#details = new LectureDetails({signal, redraw, onChange: () => this.refresh()});
  }

  #show({items, hasMore}) {
    this.#enrollments = byName(items);
    this.#hasMore = hasMore;
  }

  has(userId) {
    return this.#enrollments.some(enrollment => enrollment.userId === userId);
  }

  add(enrollment) {
    this.#enrollments = byName([...this.#enrollments, enrollment]);
  }

  async refresh() {
    this.#problem = null;
    try {
      this.#show(await api.enrollmentsOfCourse(this.#courseId, this.#signal));
      await this.#details.refresh();
      announce(words.refreshed);
    } catch (error) {
      this.#problem = error;
    }
    this.#redraw();
  }

  view() {
    const enrollments = this.#enrollments;
    return html`
      <section class="panel standing" aria-labelledby="standing">
        <div class="panel-head">
          <h2 id="standing">${words.title}</h2>
          <button class="button quiet" type="button" @click=${() => this.refresh()}>${words.refresh}</button>
        </div>
        ${alarmFor(this.#problem)}
        ${enrollments.length === 0 ? html`<p class="muted">${words.nobody}</p>` : html`
          <p class="muted">${this.#hasMore ? words.newestShown(enrollments.length) : summary(enrollments)}</p>
          ${enrollments.length >= MANY ? this.#searchField() : nothing}
          ${table({
            caption: words.caption,
            columns: this.#columns(),
            rows: this.#found(),
            key: enrollment => enrollment.id,
            detail: enrollment => this.#details.view(enrollment),
          })}`}
      </section>`;
  }

  #searchField() {
    return html`
      <div class="field">
        <label for="standing-search">${words.search}</label>
        <input id="standing-search" type="search" autocomplete="off" spellcheck="false" @input=${event => {
          this.#search = event.target.value;
          this.#redraw();
        }}>
      </div>
      <p class="muted" role="status">${this.#search === "" ? nothing : words.found(this.#found().length)}</p>`;
  }

  #found() {
    const wanted = fold(this.#search.trim());
    return this.#enrollments.filter(({userName}) => fold(userName).includes(wanted));
  }

  #columns() {
    return [
      {label: words.learner, cell: enrollment => this.#disclosure(enrollment)},
      {label: words.progress, cell: progressOf},
      {label: words.status, cell: ({scormStatus}) => badge(scormStatus)},
      {label: words.score, cell: ({scormScore}) => score(scormScore) ?? text.none, numeric: true},
      {label: words.time, cell: ({scormTotalTime}) => shortDuration(scormTotalTime) ?? text.none},
      {label: words.lastAccessed, cell: ({lastAccessedAt}) => lastAccessedAt ? timeAgo(lastAccessedAt) : text.none},
    ];
  }

  #disclosure(enrollment) {
    return html`
      <button class="disclosure" type="button" aria-expanded=${this.#details.isOpen(enrollment)}
        @click=${() => this.#details.toggle(enrollment)}>${chevron()}<span>${enrollment.userName}</span></button>`;
  }
}

const progressOf = ({userName, progress}) => html`
  <span class="progress-line">${bar(words.progressOf(userName), progress)}<span>${percent(progress)}</span></span>`;

const byName = enrollments =>
  [...enrollments].sort((one, other) => (one.userName ?? "").localeCompare(other.userName ?? ""));

function summary(enrollments) {
  const average = enrollments.reduce((sum, {progress}) => sum + progress, 0) / enrollments.length;
  return words.summary(enrollments.length, enrollments.filter(isFinished).length, percent(average));
}
