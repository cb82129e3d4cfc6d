import {element} from './shared/elements.js';
import {Quiz} from './shared/quiz.js';
import {connect, recordInteraction, setProgress, setScore} from './shared/scorm2004.js';
import {offerOnward} from './onward.js';
import {questions} from './questions.js';

const sco = connect();
const bar = document.querySelector('#progress');
bar.max = questions.length;

function showPlace(at) {
  bar.value = at;
  setProgress(sco, at / questions.length);
}

function end(right, all) {
  const passed = setScore(sco, right, all, 0.8);
  sco.exit = passed ? 'suspend' : 'normal'; // After a failed try, the next visit begins a new attempt.
  sco.commit();
  const verdict = passed ? 'You passed. Sleep well, all of you.' : 'Four of five are needed. Open this check again for another try.';
  const actions = element('p');
  offerOnward(sco, actions);
  return [element('p', {id: 'score', 'data-score': right / all, 'data-passed': String(passed)}, verdict), actions];
}

const state = sco.state;
showPlace(state?.at ?? 0);
sco.commit();

new Quiz(document.querySelector('#stage'), questions, state, {
  answered: (answer) => recordInteraction(sco, answer),
  moved: (moved) => {
    sco.location = questions[moved.at]?.id ?? 'result';
    sco.state = moved;
    showPlace(moved.at);
    sco.commit();
  },
  ended: end,
});
