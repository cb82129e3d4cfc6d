import {isFinished, isNew} from "../enrollment.js";
import {html} from "../lit.js";
import {durationInWords} from "../format/duration.js";
import {percent, score} from "../format/number.js";
import {onDate, timeAgo} from "../format/time.js";
import {text} from "../strings.js";
import {badge} from "./badge.js";
import {bar} from "./bar.js";
import {fact} from "./fact.js";

const words = text.myCourses;

const actionFor = enrollment =>
  isFinished(enrollment) ? words.review : isNew(enrollment) ? words.start : words.resume;

/** One course of a learner. @param {boolean} launching whether it is being opened @param {() => void} onLaunch */
export const enrollmentCard = (enrollment, launching, onLaunch) => html`
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
      ${fact(words.completed, enrollment.completedAt && onDate(enrollment.completedAt))}
    </dl>
    <button class=${isFinished(enrollment) ? "button wide" : "button primary wide"} type="button"
      aria-label=${words.actionFor(actionFor(enrollment), enrollment.courseTitle)} aria-disabled=${launching}
      @click=${onLaunch}>${launching ? words.opening : actionFor(enrollment)}</button>
  </article>`;
