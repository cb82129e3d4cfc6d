import {element} from './shared/elements.js';
import {Quiz} from './shared/quiz.js';
import {recordInteraction, setObjective, setStatus} from './shared/scorm12.js';
import {questions} from './questions.js';

/** Runs the quiz, and tells the platform of each answer and of the score. */
export function trackQuiz(sco, stage) {
  document.querySelector('.controls').remove();
  const bar = document.querySelector('#progress');
  bar.max = questions.length;
  setStatus(sco, 'incomplete');

  const showProgress = (at) => (bar.value = at);
  const state = sco.state;
  showProgress(state?.at ?? 0);

  const quiz = new Quiz(stage, questions, state, {
    answered: (answer) => recordInteraction(sco, {...answer, objective: answer.question.objective}),
    moved: (moved) => {
      showProgress(moved.at);
      sco.location = questions[moved.at]?.id ?? 'result';
      sco.state = moved;
      sco.commit();
    },
    ended: (right, all) => end(sco, Math.round((right / all) * 100), () => quiz.restart()),
  });
}

function end(sco, raw, restart) {
  const mastery = sco.get('cmi.student_data.mastery_score');
  const passed = mastery === '' || raw >= Number(mastery);
  sco.set('cmi.core.score.raw', raw);
  sco.set('cmi.core.score.min', 0);
  sco.set('cmi.core.score.max', 100);
  setStatus(sco, mastery === '' ? 'completed' : passed ? 'passed' : 'failed');
  setObjective(sco, 'knows-hygiene', passed ? 'passed' : 'failed', raw);
  sco.commit();

  const again = element('button', {id: 'retry', type: 'button', hidden: passed}, 'Try again');
  again.addEventListener('click', restart);
  const verdict = passed
    ? 'Well done: you have what you need to keep germs from going round.'
    : `You need ${mastery} %. Look at the lessons once more, or try again at once.`;
  return [element('p', {id: 'score', 'data-score': raw, 'data-passed': String(passed)}, `${raw} %. ${verdict}`), again];
}
