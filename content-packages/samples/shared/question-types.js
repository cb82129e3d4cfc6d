/**
 * The kinds of question, by SCORM's names. Each draws its controls into a form, and reads the response from
 * it: a list of option ids (for `matching`, of [option, target] pairs), or null while the answer is incomplete.
 */

import {element} from './elements.js';

function ticks(question, given, type) {
  return question.options.map(({id, text}) =>
    element(
      'label',
      {class: 'option'},
      element('input', {id: `answer-${id}`, type, name: 'answer', value: id, checked: given?.includes(id)}),
      element('span', {}, text),
    ),
  );
}

const ticked = (form) => {
  const chosen = [...form.querySelectorAll('input:checked')].map((input) => input.value);
  return chosen.length ? chosen : null;
};

const single = {draw: (question, given) => ticks(question, given, 'radio'), read: ticked};

const choice = {
  draw: (question, given) => ticks(question, given, question.correct.length > 1 ? 'checkbox' : 'radio'),
  read: ticked,
};

const numeric = {
  draw: (question, given) => [
    element(
      'label',
      {class: 'number'},
      element('input', {id: 'answer-number', type: 'number', inputmode: 'numeric', min: 0, value: given?.[0] ?? null}),
      element('span', {}, question.unit),
    ),
  ],
  read: (form) => {
    const value = form.querySelector('input').value;
    return value === '' ? null : [String(Number(value))];
  },
};

function step({id, text}) {
  const move = (direction, sign) => {
    const button = element(
      'button',
      {id: `${direction}-${id}`, type: 'button', class: 'move', 'aria-label': `Move ${direction}: ${text}`},
      sign,
    );
    button.addEventListener('click', () => {
      const item = button.closest('li');
      if (direction === 'up') item.previousElementSibling?.before(item);
      else item.nextElementSibling?.after(item);
      button.focus();
    });
    return button;
  };
  return element('li', {id: `answer-${id}`, 'data-value': id}, element('span', {}, text), move('up', '↑'), move('down', '↓'));
}

const sequencing = {
  draw: (question, given) => {
    const order = given ?? question.options.map(({id}) => id);
    const steps = order.map((id) => step(question.options.find((option) => option.id === id)));
    return [element('ol', {class: 'steps'}, ...steps)];
  },
  read: (form) => [...form.querySelectorAll('li')].map((item) => item.dataset.value),
};

const matching = {
  draw: (question, given) =>
    question.options.map(({id, text}) => {
      const chosen = given?.find(([option]) => option === id)?.[1];
      const targets = question.targets.map((target) =>
        element('option', {value: target.id, selected: target.id === chosen}, target.text),
      );
      const select = element('select', {id: `answer-${id}`, 'data-value': id}, element('option', {value: ''}, 'Choose…'), ...targets);
      return element('label', {class: 'match'}, element('span', {}, text), select);
    }),
  read: (form) => {
    const pairs = [...form.querySelectorAll('select')].map((select) => [select.dataset.value, select.value]);
    return pairs.every(([, target]) => target) ? pairs : null;
  },
};

/** Type → {draw, read}. */
export const questionTypes = {choice, 'true-false': single, likert: single, numeric, sequencing, matching};

/** Whether the response is the right one. Questions without a right answer (`likert`) have none that is wrong. */
export function isCorrect(question, response) {
  if (!question.correct) return true;
  const ordered = question.type === 'sequencing';
  const plain = (answer) => JSON.stringify(ordered ? answer : [...answer].sort());
  return plain(response) === plain(question.correct);
}
