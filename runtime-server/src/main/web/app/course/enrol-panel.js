import {html, nothing, repeat} from "../lit.js";
import {announce} from "../announce.js";
import {api} from "../api.js";
import {alarmFor} from "../components/notice.js";
import {pause} from "../pause.js";
import {text} from "../strings.js";

const words = text.course;

/** So long after the last key the search begins, in milliseconds. */
const TYPING = 250;
const SHOWN = 20;

/** Finds people by name or e-mail and enrols them, one button each. */
export class EnrolPanel {
  #courseId;
  #redraw;
  #isEnrolled;
  #onEnrolled;

  #search = "";
  #searching = null;
  #people = null;
  #adding = new Set();
  #problem = null;
  /** That nobody can be enrolled by this person, since their organisation pays; it holds for everybody. */
  #refusal = null;

  constructor({courseId, signal, redraw, isEnrolled, onEnrolled}) {
    this.#courseId = courseId;
    this.#redraw = redraw;
    this.#isEnrolled = isEnrolled;
    this.#onEnrolled = onEnrolled;
    signal.addEventListener("abort", () => this.#searching?.abort());
  }

  view(course) {
    return html`
      <section class="panel enrolling" aria-labelledby="enrol">
        <h2 id="enrol" tabindex="-1">${words.enrol}</h2>
        ${{
          PUBLISHED: () => this.#refusal ? alarmFor(this.#refusal) : this.#form(),
          ARCHIVED: () => html`<p class="muted">${words.archived}</p>`,
        }[course.status]?.() ?? html`<p class="muted">${words.enrolFirstPublish}</p>`}
      </section>`;
  }

  #form() {
    return html`
      <div class="field">
        <label for="learner">${words.searchLearner}</label>
        <input id="learner" type="search" autocomplete="off" spellcheck="false"
          @input=${event => this.#find(event.target.value.trim())}>
      </div>
      ${alarmFor(this.#problem)}
      <p class="muted" role="status">${this.#state()}</p>
      ${this.#people?.length > 0 ? html`
        <ul class="people">${repeat(this.#people.slice(0, SHOWN), user => user.id, user => this.#person(user))}</ul>
        ${this.#people.length > SHOWN ? html`<p class="muted">${words.moreThan(SHOWN)}</p>` : nothing}` : nothing}`;
  }

  #state() {
    if (this.#searching) {
      return words.searching;
    }
    if (!this.#people) {
      return nothing;
    }
    return this.#people.length === 0 ? words.nobody(this.#search) : words.people(this.#people.length);
  }

  #person(user) {
    const name = user.name ?? user.email;
    const enrolled = this.#isEnrolled(user.id);
    const adding = this.#adding.has(user.id);
    return html`
      <li>
        <span class="person-found">
          <span>${name}</span>
          <span class="muted">${user.email}${user.role === "LEARNER" ? nothing : ` · ${text.roles[user.role]}`}</span>
        </span>
        <button class="button" type="button" aria-disabled=${enrolled || adding}
          aria-label=${enrolled ? words.alreadyAdded(name) : words.addPerson(name)}
          @click=${() => enrolled || adding || this.#enrol(user, name)}>
          ${enrolled ? words.added : adding ? words.adding : words.add}
        </button>
      </li>`;
  }

  async #find(search) {
    this.#searching?.abort();
    const searching = new AbortController();
    const {signal} = searching;
    this.#search = search;
    this.#problem = null;
    this.#searching = search === "" ? null : searching;
    if (search === "") {
      this.#people = null;
      this.#redraw();
      return;
    }
    try {
      await pause(TYPING, signal);
      this.#redraw();
      this.#people = await api.users(search, signal);
    } catch (error) {
      if (signal.aborted) {
        return;
      }
      this.#people = null;
      this.#problem = error;
    }
    this.#searching = null;
    this.#redraw();
  }

  async #enrol(user, name) {
    this.#adding.add(user.id);
    this.#problem = null;
    this.#redraw();
    try {
      this.#onEnrolled(await api.enroll(user.id, this.#courseId));
      announce(words.addedPerson(name));
    } catch (error) {
      if (error.code === "PAYMENT_REQUIRED") {
        this.#refusal = error;
      } else {
        this.#problem = error;
      }
    }
    this.#adding.delete(user.id);
    await this.#redraw();
    if (this.#refusal) {
      // Its button has gone, and the focus with it.
      document.getElementById("enrol")?.focus();
    }
  }
}
