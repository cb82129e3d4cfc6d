import {actionsFor, isFinished, isNew} from "../enrollment.js";
import {html} from "../lit.js";
import {durationInWords} from "../format/duration.js";
import {percent, score} from "../format/number.js";
import {atTime, onDate, timeAgo} from "../format/time.js";
import {text} from "../strings.js";
import {badge} from "./badge.js";
import {bar} from "./bar.js";
import {fact} from "./fact.js";

const words = text.myCourses;

/**
 * One course of a learner.
 *
 * @param {{role: string}} me who looks at it
 * @param {boolean} launching whether it is being opened
 * @param {(action: string) => void} onAction takes one of `actionsFor`
 */
export const enrollmentCard = (enrollment, me, launching, onAction) => html`
  <article class="card">
    <div class="card-head">
      <h2>${enrollment.courseTitle}</h2>
      ${badge(enrollment.scormStatus)}
    </div>
    <div class="progress-line">
      ${bar(words.progressOf(enrollment.courseTitle), enrollment.progress)}
      <span>${percent(enrollment.progress)}</span>
    </div>
    <dl class="facts">
      ${fact(words.score, score(enrollment.scormScore))}
      ${fact(words.time, durationInWords(enrollment.scormTotalTime) ?? words.noTime)}
      ${fact(words.lastAccessed, enrollment.lastAccessedAt ? timeAgo(enrollment.lastAccessedAt) : words.never)}
      ${isFinished(enrollment) || enrollment.accessEndedAt ? null : due(enrollment.deadline)}
      ${fact(words.attempt, attemptOf(enrollment))}
      ${fact(words.completed, enrollment.completedAt && onDate(enrollment.completedAt))}
    </dl>
    <div class="card-actions">${enrollment.hasNativeLectures ? outlineLink(enrollment) : actionsFor(enrollment, me).map((action, place) => html`
      <button class=${classOf(action, place)} type="button" data-action=${action}
        aria-label=${words.actionFor(words[action], enrollment.courseTitle)} aria-disabled=${launching}
        @click=${() => onAction(action)}>${launching && place === 0 ? words.opening : words[action]}</button>`)}
      ${enrollment.completedAt && !enrollment.hasNativeLectures ? certificateLink(enrollment) : null}
    </div>
  </article>`;

/** A course that is more than its package is opened by its outline, and its package from there. */
const outlineLink = ({id, courseTitle, ...enrollment}) => {
  const action = words[isNew(enrollment) ? "start" : isFinished(enrollment) ? "review" : "resume"];
  return html`
    <a class="button primary wide" href="/learn/${encodeURIComponent(id)}"
      aria-label=${words.actionFor(action, courseTitle)}>${action}</a>`;
};

/** A course that is no more than its package is opened by its buttons, and has its page for what is left of it. */
const certificateLink = ({id, courseTitle}) => html`
  <a class="button quiet wide" href="/learn/${encodeURIComponent(id)}"
    aria-label=${words.actionFor(words.certificate, courseTitle)}>${words.certificate}</a>`;

/** With the time of day: a deadline at midnight is over before its date begins. */
const due = deadline => fact(new Date(deadline) < new Date() ? words.wasDue : words.due, deadline && atTime(deadline));

/** What the enrolment says is the best of all attempts: a later one that is under way is told beside it. */
const attemptOf = ({attempt}) => attempt !== null && attempt.number > 1 && attempt.progress < 100
  ? words.attemptAt(attempt.number, percent(attempt.progress))
  : null;

const classOf = (action, place) => {
  if (place > 0) {
    return "button quiet wide";
  }
  return action === "review" ? "button wide" : "button primary wide";
};
