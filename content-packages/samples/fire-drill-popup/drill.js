import {element} from './shared/elements.js';
import {Quiz} from './shared/quiz.js';
import {connect, recordInteraction, setStatus} from './shared/scorm12.js';
import {questions} from './questions.js';

const sco = connect();
// When the learner leaves the lesson, its frame goes first: finish while the platform still listens.
window.opener?.addEventListener('pagehide', () => sco.finish());

const bar = document.querySelector('#progress');
const state = sco.state;
bar.value = state?.at ?? 0;
setStatus(sco, 'incomplete');
sco.commit();

const quiz = new Quiz(document.querySelector('#stage'), questions, state, {
  answered: (answer) => recordInteraction(sco, answer),
  moved: (moved) => {
    bar.value = moved.at;
    sco.location = questions[moved.at]?.id ?? 'result';
    sco.state = moved;
    sco.commit();
  },
  ended: (right, all) => {
    const raw = Math.round((right / all) * 100);
    const safe = right === all;
    sco.set('cmi.core.score.raw', raw);
    sco.set('cmi.core.score.min', 0);
    sco.set('cmi.core.score.max', 100);
    setStatus(sco, safe ? 'passed' : 'failed');
    sco.commit();
    const again = element('button', {id: 'retry', type: 'button', hidden: safe}, 'Run the drill again');
    again.addEventListener('click', () => quiz.restart());
    const close = element('button', {id: 'close', type: 'button', class: 'primary'}, 'Close this window');
    close.addEventListener('click', () => window.close());
    const verdict = safe ? 'Everyone is out, and everyone is counted.' : 'In a drill every decision has to be right. Run it again.';
    const score = element('p', {id: 'score', 'data-score': raw, 'data-passed': String(safe)}, verdict);
    return [score, element('p', {}, close, ' ', again)];
  },
});
