import {element} from './elements.js';
import {isCorrect, questionTypes} from './question-types.js';

/**
 * @typedef {object} Question
 * @property {string} id
 * @property {string} type one of SCORM's interaction types, see question-types.js
 * @property {string} prompt
 * @property {{id: string, text: string}[]} [options]
 * @property {{id: string, text: string}[]} [targets] of `matching`
 * @property {Array} [correct] the right response; absent where there is none
 * @property {string} feedback shown after the answer
 *
 * @typedef {object} QuizState what makes a learner's place: plain data, to be kept as JSON
 * @property {number} at the question shown; at the end, the number of questions
 * @property {Object<string, Array>} responses by question id
 */

/** Asks questions one by one. Knows nothing of SCORM: what happens is told to the listeners. */
export class Quiz {
  #stage;
  #questions;
  #state;
  #listeners;
  #heading;
  #shown;

  /**
   * @param {Element} stage is emptied and filled
   * @param {Question[]} questions
   * @param {QuizState|null} state where the learner left, or null
   * @param {object} listeners
   * @param {(answer: {question, response, correct, seconds}) => void} listeners.answered
   * @param {(state: QuizState) => void} listeners.moved
   * @param {(right: number, all: number) => Node[]} listeners.ended called when the end is shown; what it returns is shown there
   */
  constructor(stage, questions, state, listeners) {
    this.#stage = stage;
    this.#questions = questions;
    this.#state = state ?? {at: 0, responses: {}};
    this.#listeners = listeners;
    this.#heading = document.querySelector('h1') ? 'h2' : 'h1'; // A page has one top heading.
    this.#show();
  }

  /** Forgets the answers and begins anew. */
  restart() {
    this.#state = {at: 0, responses: {}};
    this.#listeners.moved(this.#state);
    this.#show(true);
  }

  #show(moved = false) {
    const question = this.#questions[this.#state.at];
    this.#stage.replaceChildren(...(question ? this.#question(question) : this.#end()));
    if (moved) this.#stage.querySelector(this.#heading).focus();
    this.#shown = Date.now();
  }

  #question(question) {
    const given = this.#state.responses[question.id];
    const form = element(
      'form',
      {id: 'question', 'data-question': question.id, novalidate: true},
      element('p', {class: 'kicker'}, `Question ${this.#state.at + 1} of ${this.#questions.length}`),
      element(
        'fieldset',
        {disabled: Boolean(given)},
        element('legend', {}, element(this.#heading, {tabindex: -1}, question.prompt)),
        ...questionTypes[question.type].draw(question, given),
      ),
      element('div', {id: 'feedback', class: 'feedback', role: 'status'}),
      element('button', {id: 'submit', type: 'submit', class: 'primary', hidden: Boolean(given)}, 'Check answer'),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#answer(question, form);
    });
    if (given) this.#reveal(question, given, form);
    return [form];
  }

  #answer(question, form) {
    const response = questionTypes[question.type].read(form);
    if (!response) {
      this.#tell(form, 'missing', 'Please give an answer first.');
      return;
    }
    this.#state.responses[question.id] = response;
    form.querySelector('fieldset').disabled = true;
    form.querySelector('#submit').hidden = true;
    this.#listeners.answered({
      question,
      response,
      correct: isCorrect(question, response),
      seconds: (Date.now() - this.#shown) / 1000,
    });
    this.#listeners.moved(this.#state);
    this.#reveal(question, response, form).focus();
  }

  #reveal(question, response, form) {
    const correct = isCorrect(question, response);
    const verdict = !question.correct ? 'Thank you.' : correct ? 'That is right.' : 'Not quite.';
    const result = !question.correct ? 'neutral' : correct ? 'correct' : 'incorrect';
    this.#tell(form, result, element('strong', {}, verdict), ` ${question.feedback}`);
    const last = this.#state.at === this.#questions.length - 1;
    const next = element('button', {id: 'next-question', type: 'button', class: 'primary'}, last ? 'See the result' : 'Next question');
    next.addEventListener('click', () => {
      this.#state.at++;
      this.#listeners.moved(this.#state);
      this.#show(true);
    });
    form.append(next);
    return next;
  }

  #tell(form, result, ...content) {
    const feedback = form.querySelector('#feedback');
    feedback.dataset.result = result;
    feedback.replaceChildren(...content);
  }

  #end() {
    const scored = this.#questions.filter((question) => question.correct);
    const right = scored.filter((question) => isCorrect(question, this.#state.responses[question.id])).length;
    return [
      element(
        'section',
        {id: 'result', 'data-right': right, 'data-all': scored.length},
        element('p', {class: 'kicker'}, 'Your result'),
        element(this.#heading, {tabindex: -1}, `${right} of ${scored.length} right`),
        ...this.#listeners.ended(right, scored.length),
      ),
    ];
  }
}
