import {html, nothing} from "../lit.js";
import {badge} from "../components/badge.js";
import {isNew} from "../enrollment.js";
import {shortDuration} from "../format/duration.js";
import {score} from "../format/number.js";
import {atTime} from "../format/time.js";
import {text} from "../strings.js";

const words = text.attempts;

/**
 * A learner's attempts at the course, and what an administrator can do about them. A course without a package has none
 * before the first reset: then what was begun can be reset all the same.
 *
 * @param {{userName: string}} enrollment as the server lists it
 * @param {object[]} attempts the newest first
 * @param {{reset: () => void, reopen: (number: number) => void}} on
 */
export const attemptList = (enrollment, attempts, on) => attempts.length === 0 && isNew(enrollment) ? nothing : html`
  <section class="attempts" aria-label=${words.label(enrollment.userName)}>
    <h3>${words.title}</h3>
    ${attempts.length === 0 ? resetButton(enrollment, on) : list(enrollment, attempts, on)}
  </section>`;

const list = ({userName}, attempts, on) => html`
    <ul>${attempts.map(attempt => html`
      <li>
        <p class="attempt-facts">
          <strong>${words.number(attempt.number)}</strong>
          ${badge(attempt.status)}
          <span class="muted">${facts(attempt)}</span>
        </p>
        <div class="attempt-actions">
          ${mayReopen(attempt) ? html`
            <button class="button quiet" type="button" aria-label=${words.reopenOf(attempt.number, userName)}
              @click=${() => on.reopen(attempt.number)}>${words.reopen}</button>` : nothing}
          ${attempt.state === "ACTIVE" ? resetButton({userName}, on) : nothing}
        </div>
      </li>`)}
    </ul>`;

const resetButton = ({userName}, on) => html`
  <button class="button quiet" type="button" aria-label=${words.resetOf(userName)}
    @click=${() => on.reset()}>${words.reset}</button>`;

/** What has ended can be opened again; so can what is finished, unless it is open already. */
const mayReopen = ({state, status, reopened}) =>
  state === "ENDED" || !reopened && ["completed", "passed", "failed"].includes(status);

const facts = attempt => [
  attempt.state === "ACTIVE" ? words.current : html`${words.ended} ${atTime(attempt.endedAt)}`,
  attempt.state === "ACTIVE" && attempt.reopened ? words.reopened : null,
  html`${words.begun} ${atTime(attempt.startedAt)}`,
  score(attempt.score),
  shortDuration(attempt.totalTime),
].filter(fact => fact).map((fact, place) => html`${place > 0 ? " · " : nothing}${fact}`);
