import {html, nothing} from "../lit.js";
import {api} from "../api.js";
import {announce} from "../announce.js";
import {alarm, alarmFor, notice} from "../components/notice.js";
import {exactPercent} from "../format/number.js";
import {text} from "../strings.js";

const words = text.quiz;

/** A quiz: a form until it is submitted, then what came of it. */
export class QuizView {
  #lecture;
  #reporter;
  #redraw;
  #answers;
  /** Names what is filled in: sent again after an answer that was lost, it is still the same try. */
  #submissionId = newId();
  /** The submission that is shown; null while the learner answers. */
  #shown;
  #triesLeft;
  #missing = null;
  #problem = null;
  #busy = false;

  constructor({lecture, reporter, redraw, shown}) {
    this.#lecture = lecture;
    this.#reporter = reporter;
    this.#redraw = redraw;
    this.#shown = shown;
    this.#triesLeft = lecture.triesLeft;
    this.#answers = lecture.quiz.questions.map(() => null);
  }

  /** With the newest submission of a learner who has no more to do. */
  static async open({lecture, reporter, signal, redraw}) {
    const over = lecture.progress.isCompleted || lecture.triesLeft === 0;
    const shown = over && lecture.enrollmentId ? await api.newestQuizTry(lecture.id, signal) : null;
    return new QuizView({lecture, reporter, redraw, shown});
  }

  view() {
    const {questions} = this.#lecture.quiz;
    return html`
      <p class="muted">${words.facts(this.#lecture.quiz.passingScore, this.#triesLeft)}</p>
      ${this.#shown ? this.#outcome() : nothing}
      <form class="quiz" novalidate @submit=${event => this.#submit(event)}>
        ${questions.map((question, place) => this.#question(question, place, questions.length))}
        ${alarmFor(this.#problem)}
        ${this.#missing === null ? nothing : alarm(words.missing(this.#missing + 1))}
        <p class="lecture-actions">${this.#shown ? this.#again() : html`
          <button class="button primary" aria-disabled=${this.#busy || !this.#lecture.enrollmentId}>
            ${this.#busy ? words.submitting : words.submit}</button>`}</p>
      </form>`;
  }

  #outcome() {
    const {passed, score} = this.#shown;
    const said = passed ? words.passed(score === undefined ? null : exactPercent(score)) : words.failed(exactPercent(score));
    return html`<div id="outcome" tabindex="-1">${notice(passed ? "good" : "bad", said)}</div>`;
  }

  #again() {
    if (this.#triesLeft === 0) {
      return this.#shown.passed ? nothing : html`<span class="muted">${words.noTries}</span>`;
    }
    return html`<button class="button" type="button" @click=${() => this.#tryAgain()}>${words.again}</button>`;
  }

  #question(question, place, total) {
    const result = this.#shown?.results[place];
    return html`
      <fieldset class="panel question" ?disabled=${this.#shown !== null} id=${`question-${place}`}>
        <legend><span class="muted">${words.question(place + 1, total)}</span> ${question.text}</legend>
        ${question.type === "OPEN" ? this.#open(place) : this.#options(question, place)}
        ${result ? resultView(question, result) : nothing}
      </fieldset>`;
  }

  #open(place) {
    const value = this.#shown ? this.#shown.answers[place]?.text : this.#answers[place]?.text;
    return html`
      <label class="field"><span class="muted">${words.open}</span>
        <textarea rows="4" maxlength="10000" aria-label=${words.answer} .value=${value ?? ""}
          @input=${event => { this.#answers[place] = {text: event.target.value}; }}></textarea></label>`;
  }

  #options(question, place) {
    const single = question.type === "MULTIPLE_CHOICE";
    const selected = (this.#shown ? this.#shown.answers[place] : this.#answers[place])?.selected ?? [];
    return html`
      <p class="muted">${single ? words.chooseOne : words.chooseAll}</p>
      <div class="options">${question.options.map((option, index) => html`
        <label class="choice">
          <input type=${single ? "radio" : "checkbox"} name=${`question-${place}`} .checked=${selected.includes(index)}
            @change=${event => this.#select(place, index, single, event.target.checked)}>
          <span>${option}</span>
        </label>`)}</div>`;
  }

  #select(place, index, single, checked) {
    const others = single ? [] : (this.#answers[place]?.selected ?? []).filter(other => other !== index);
    this.#answers[place] = {selected: checked ? [...others, index] : others};
  }

  async #submit(event) {
    event.preventDefault();
    if (this.#busy || this.#shown || !this.#lecture.enrollmentId) {
      return;
    }
    this.#missing = this.#firstMissing();
    if (this.#missing !== null) {
      await this.#redraw();
      document.querySelector(`#question-${this.#missing} input`)?.focus();
      return;
    }
    this.#busy = true;
    this.#problem = null;
    this.#redraw();
    try {
      const outcome = await api.submitQuiz(this.#lecture.id, {answers: this.#answers, submissionId: this.#submissionId});
      this.#shown = outcome;
      this.#triesLeft = outcome.triesLeft;
      this.#reporter.learn(outcome.progress.lecture);
    } catch (error) {
      this.#problem = error;
    }
    this.#busy = false;
    await this.#redraw();
    document.getElementById("outcome")?.focus();
  }

  /** A question that is graded is not left out by mistake. */
  #firstMissing() {
    const place = this.#lecture.quiz.questions.findIndex((question, index) =>
      question.type !== "OPEN" && !(this.#answers[index]?.selected?.length > 0));
    return place < 0 ? null : place;
  }

  async #tryAgain() {
    this.#shown = null;
    this.#submissionId = newId();
    this.#answers = this.#lecture.quiz.questions.map(() => null);
    await this.#redraw();
    document.querySelector("#question-0 input, #question-0 textarea")?.focus();
    announce(words.again);
  }
}

/** A UUID of version 4. Browsers give `crypto.randomUUID` to pages that come by TLS only. */
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = bytes[6] & 0x0f | 0x40;
  bytes[8] = bytes[8] & 0x3f | 0x80;
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

const resultView = (question, {isCorrect, correct, explanation}) => html`
  <div class="question-result">
    ${isCorrect === undefined ? nothing : html`
      <p><strong data-tone=${isCorrect ? "good" : "bad"}>${isCorrect ? words.right : words.wrong}</strong></p>`}
    ${!isCorrect && correct?.length > 0
      ? html`<p>${words.correct}: ${correct.map(index => question.options[index]).join(", ")}</p>`
      : nothing}
    ${explanation ? html`<p class="muted">${explanation}</p>` : nothing}
  </div>`;
