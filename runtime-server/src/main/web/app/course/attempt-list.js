import {html, nothing} from "../lit.js";
import {badge} from "../components/badge.js";
import {shortDuration} from "../format/duration.js";
import {score} from "../format/number.js";
import {atTime} from "../format/time.js";
import {text} from "../strings.js";

const words = text.attempts;

/**
 * A learner's attempts at the course, and what an administrator can do about them.
 *
 * @param {{userName: string}} enrollment
 * @param {object[]} attempts the newest first
 * @param {{reset: () => void, reopen: (number: number) => void}} on
 */
export const attemptList = ({userName}, attempts, on) => attempts.length === 0 ? nothing : html`
  <section class="attempts" aria-label=${words.label(userName)}>
    <h3>${words.title}</h3>
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
          ${attempt.state === "ACTIVE" ? html`
            <button class="button quiet" type="button" aria-label=${words.resetOf(userName)}
              @click=${() => on.reset()}>${words.reset}</button>` : nothing}
        </div>
      </li>`)}
    </ul>
  </section>`;

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
