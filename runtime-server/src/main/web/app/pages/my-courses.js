import {html, nothing, repeat} from "../lit.js";
import {api} from "../api.js";
import {announce} from "../announce.js";
import {confirmed} from "../components/confirm.js";
import {enrollmentCard} from "../components/enrollment-card.js";
import {emptyState} from "../components/empty-state.js";
import {alarmFor} from "../components/notice.js";
import {isFinished} from "../enrollment.js";
import {text} from "../strings.js";

const words = text.myCourses;

/** In which mode an action opens a course, where that is not the normal one. */
const MODES = {review: "review", browse: "browse"};

/** The courses of the person who is signed in, what is under way first. */
export async function openMyCourses({me, signal, redraw}) {
  let {enrollments, hasMore} = await load();
  let launching = null;
  let problem = null;
  let debug = false;

  async function load() {
    const answer = await api.enrollmentsOfUser(me.id, signal);
    return {enrollments: inOrder(answer.items), hasMore: answer.hasMore};
  }

  async function check() {
    problem = null;
    try {
      ({enrollments, hasMore} = await load());
      if (enrollments.length === 0) {
        announce(words.checked);
      }
    } catch (error) {
      problem = error;
    }
    redraw();
  }

  async function act(enrollment, action) {
    if (launching || action === "again" && !await confirmed(words.confirmAgain(enrollment.courseTitle))) {
      return;
    }
    launching = enrollment.id;
    problem = null;
    redraw();
    try {
      if (action === "again") {
        await api.beginAttempt(enrollment.id);
      }
      const {launchUrl} = await api.launch(enrollment.id, {mode: MODES[action] ?? "normal", debug});
      location.assign(launchUrl);
    } catch (error) {
      launching = null;
      problem = error;
      redraw();
      if (action === "again") {
        await reload();
      }
    }
  }

  /** A new attempt may have begun all the same: its course stands differently then. */
  async function reload() {
    try {
      ({enrollments, hasMore} = await load());
      redraw();
    } catch {
      // What went wrong before is said already.
    }
  }

  const empty = () => me.role === "LEARNER"
    ? emptyState(words.emptyTitle, words.emptyLearner, html`
        <button class="button" type="button" @click=${check}>${words.check}</button>`)
    : emptyState(words.emptyTitle, words.emptyAdmin, html`<a class="button" href="/courses">${words.toCourses}</a>`);

  const debugChoice = () => html`
    <label class="choice">
      <input type="checkbox" .checked=${debug} @change=${event => { debug = event.target.checked; }}>
      <span>${words.debug}</span>
    </label>`;

  const view = () => html`
    <div class="page-head">
      <h1 tabindex="-1">${words.title}</h1>
      ${enrollments.length > 0
        ? html`<p class="muted">${hasMore
          ? words.newestShown(enrollments.length)
          : words.summary(enrollments.length, enrollments.filter(isFinished).length)}</p>`
        : nothing}
    </div>
    ${alarmFor(problem)}
    ${me.role !== "LEARNER" && enrollments.length > 0 ? debugChoice() : nothing}
    ${enrollments.length === 0 ? empty() : html`
      <ul class="cards">${repeat(enrollments, enrollment => enrollment.id, enrollment => html`
        <li>${enrollmentCard(enrollment, me, launching === enrollment.id, action => act(enrollment, action))}</li>`)}
      </ul>`}`;

  return {title: words.title, view};
}

const rank = enrollment => isFinished(enrollment) ? 2 : enrollment.lastAccessedAt ? 0 : 1;

/** Under way first, then new, then finished; the latest opened first among each. */
const inOrder = enrollments => [...enrollments].sort((one, other) =>
  rank(one) - rank(other)
  || (other.lastAccessedAt ?? "").localeCompare(one.lastAccessedAt ?? "")
  || one.courseTitle.localeCompare(other.courseTitle));
