import {element} from './shared/elements.js';
import {Quiz} from './shared/quiz.js';
import {connect, recordInteraction, setProgress, setScore} from './shared/scorm2004.js';
import {Screens} from './shared/screens.js';

/** @type {import('./shared/quiz.js').Question} */
const question = {
  id: 'first-act',
  type: 'choice',
  prompt: 'Mia has eaten a biscuit. She is hoarse and finds it hard to breathe. Her pen is here. What first?',
  options: [
    {id: 'a', text: 'Ring her parents and ask'},
    {id: 'b', text: 'Give the pen now, then have someone call the emergency number'},
    {id: 'c', text: 'Wait five minutes and see'},
  ],
  correct: ['b'],
  feedback: 'Adrenaline first and fast. It is never wrong to give it when you suspect a severe reaction.',
};

const sco = connect();
const state = {seen: [], quiz: null, ...sco.state};

function keep() {
  sco.state = state;
  sco.commit();
}

new Screens(document.querySelector('#stage'), sco.location, (id, _index, count) => {
  if (!state.seen.includes(id)) state.seen.push(id);
  sco.location = id;
  setProgress(sco, state.seen.length / count);
  keep();
});

const quiz = new Quiz(document.querySelector('#check'), [question], state.quiz, {
  answered: (answer) => recordInteraction(sco, answer),
  moved: (moved) => {
    state.quiz = moved;
    keep();
  },
  ended: (right, all) => {
    const passed = setScore(sco, right, all);
    sco.commit();
    const again = element('button', {id: 'retry', type: 'button', hidden: passed}, 'Try again');
    again.addEventListener('click', () => quiz.restart());
    const verdict = passed ? 'You would have helped Mia in time.' : 'Seconds count. Think it through once more.';
    return [element('p', {id: 'score', 'data-score': right / all, 'data-passed': String(passed)}, verdict), again];
  },
});

const sound = document.querySelector('#sound');
document.querySelector('#jump').addEventListener('click', async () => {
  if (sound.readyState < HTMLMediaElement.HAVE_METADATA) {
    await new Promise((ready) => sound.addEventListener('loadedmetadata', ready, {once: true}));
  }
  sound.currentTime = 2.8; // Browsers can seek only where the server answers byte ranges.
  await sound.play();
});
