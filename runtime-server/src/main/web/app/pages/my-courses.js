import {html, nothing, repeat} from "../lit.js";
import {api} from "../api.js";
import {announce} from "../announce.js";
import {enrollmentCard} from "../components/enrollment-card.js";
import {emptyState} from "../components/empty-state.js";
import {alarmFor} from "../components/notice.js";
import {isFinished} from "../enrollment.js";
import {text} from "../strings.js";

const words = text.myCourses;

/** The courses of the person who is signed in, what is under way first. */
export async function openMyCourses({me, signal, redraw}) {
  let enrollments = await load();
  let launching = null;
  let problem = null;

  async function load() {
    return inOrder(await api.enrollmentsOfUser(me.id, signal));
  }

  async function check() {
    problem = null;
    try {
      enrollments = await load();
      if (enrollments.length === 0) {
        announce(words.checked);
      }
    } catch (error) {
      problem = error;
    }
    redraw();
  }

  async function launch(enrollment) {
    if (launching) {
      return;
    }
    launching = enrollment.id;
    problem = null;
    redraw();
    try {
      const {launchUrl} = await api.launch(enrollment.id);
      location.assign(launchUrl);
    } catch (error) {
      launching = null;
      problem = error;
      redraw();
    }
  }

  const empty = () => me.role === "LEARNER"
    ? emptyState(words.emptyTitle, words.emptyLearner, html`
        <button class="button" type="button" @click=${check}>${words.check}</button>`)
    : emptyState(words.emptyTitle, words.emptyAdmin, html`<a class="button" href="/courses">${words.toCourses}</a>`);

  const view = () => html`
    <div class="page-head">
      <h1 tabindex="-1">${words.title}</h1>
      ${enrollments.length > 0
        ? html`<p class="muted">${words.summary(enrollments.length, enrollments.filter(isFinished).length)}</p>`
        : nothing}
    </div>
    ${alarmFor(problem)}
    ${enrollments.length === 0 ? empty() : html`
      <ul class="cards">${repeat(enrollments, enrollment => enrollment.id, enrollment => html`
        <li>${enrollmentCard(enrollment, launching === enrollment.id, () => launch(enrollment))}</li>`)}
      </ul>`}`;

  return {title: words.title, view};
}

const rank = enrollment => isFinished(enrollment) ? 2 : enrollment.lastAccessedAt ? 0 : 1;

/** Under way first, then new, then finished; the latest opened first among each. */
const inOrder = enrollments => [...enrollments].sort((one, other) =>
  rank(one) - rank(other)
  || (other.lastAccessedAt ?? "").localeCompare(one.lastAccessedAt ?? "")
  || one.courseTitle.localeCompare(other.courseTitle));
