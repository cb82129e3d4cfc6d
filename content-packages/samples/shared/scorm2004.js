/** SCORM 2004: the names of its calls and elements, and how its values are spelled (RTE 4th Ed., section 4.2). */

import {Sco} from './scorm.js';

/** A timeinterval(second,10,2), `PT0H2M10.25S`. */
export function duration(seconds) {
  const hundredths = Math.round(seconds * 100);
  const hours = Math.floor(hundredths / 360000);
  const minutes = Math.floor(hundredths / 6000) % 60;
  return `PT${hours}H${minutes}M${(hundredths % 6000) / 100}S`;
}

/** A time(second,10,0) in UTC. A zone may only follow a fraction, and that has two digits at most. */
export const timestamp = (date = new Date()) => `${date.toISOString().slice(0, 22)}Z`;

const SCORM_2004 = {
  api: 'API_1484_11',
  calls: {
    initialize: 'Initialize',
    getValue: 'GetValue',
    setValue: 'SetValue',
    commit: 'Commit',
    terminate: 'Terminate',
    lastError: 'GetLastError',
  },
  exit: 'cmi.exit',
  location: 'cmi.location',
  sessionTime: 'cmi.session_time',
  duration,
};

/** Opens the line to the platform. */
export const connect = () => new Sco(SCORM_2004);

/** Reports how far the learner is (0 to 1), and the completion that follows from the platform's threshold. */
export function setProgress(sco, measure) {
  const threshold = Number(sco.get('cmi.completion_threshold') || 1);
  sco.set('cmi.progress_measure', Math.round(measure * 100) / 100);
  sco.set('cmi.completion_status', measure >= threshold ? 'completed' : 'incomplete');
}

/** Reports a score of `right` out of `all`, and the success that follows from the platform's passing score. */
export function setScore(sco, right, all, passing = 1) {
  const scaled = right / all;
  const needed = Number(sco.get('cmi.scaled_passing_score') || passing);
  sco.set('cmi.score.scaled', scaled);
  sco.set('cmi.score.raw', right);
  sco.set('cmi.score.min', 0);
  sco.set('cmi.score.max', all);
  sco.set('cmi.success_status', scaled >= needed ? 'passed' : 'failed');
  return scaled >= needed;
}

const SPELLING = {
  'choice': (answer) => answer.join('[,]'),
  'true-false': ([answer]) => answer,
  'numeric': ([answer]) => answer,
  'sequencing': (answer) => answer.join('[,]'),
  'matching': (answer) => answer.map((pair) => pair.join('[.]')).join('[,]'),
  'likert': ([answer]) => answer,
};

function pattern(question) {
  // A numeric pattern is a range, even when only one number is right.
  return question.type === 'numeric' ? `${question.correct[0]}[:]${question.correct[0]}` : SPELLING[question.type](question.correct);
}

/** Writes an answer, over the learner's earlier one to the same question: ids are unique within a SCO. */
export function recordInteraction(sco, {question, response, correct, seconds}) {
  const count = Number(sco.get('cmi.interactions._count'));
  let index = 0;
  while (index < count && sco.get(`cmi.interactions.${index}.id`) !== question.id) index++;
  const interaction = `cmi.interactions.${index}`;
  sco.set(`${interaction}.id`, question.id);
  sco.set(`${interaction}.type`, question.type);
  sco.set(`${interaction}.description`, question.prompt);
  sco.set(`${interaction}.timestamp`, timestamp());
  if (question.correct) {
    sco.set(`${interaction}.correct_responses.0.pattern`, pattern(question));
    sco.set(`${interaction}.weighting`, 1);
  }
  sco.set(`${interaction}.learner_response`, SPELLING[question.type](response));
  sco.set(`${interaction}.result`, question.correct ? (correct ? 'correct' : 'incorrect') : 'neutral');
  sco.set(`${interaction}.latency`, duration(seconds));
}
