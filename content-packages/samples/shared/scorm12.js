/** SCORM 1.2: the names of its calls and elements, and how its values are spelled (RTE 1.2, sections 3.3 and 3.4). */

import {Sco} from './scorm.js';

const pad = (number, width = 2) => String(number).padStart(width, '0');

/** CMITimespan, `HHHH:MM:SS.SS`. */
export function duration(seconds) {
  const hundredths = Math.round(seconds * 100);
  const whole = Math.floor(hundredths / 100);
  const hours = pad(Math.floor(whole / 3600), 4);
  return `${hours}:${pad(Math.floor(whole / 60) % 60)}:${pad(whole % 60)}.${pad(hundredths % 100)}`;
}

/** CMITime, `HH:MM:SS`, by the learner's clock. */
const timeOfDay = (date) => [date.getHours(), date.getMinutes(), date.getSeconds()].map((n) => pad(n)).join(':');

const SCORM_12 = {
  api: 'API',
  calls: {
    initialize: 'LMSInitialize',
    getValue: 'LMSGetValue',
    setValue: 'LMSSetValue',
    commit: 'LMSCommit',
    terminate: 'LMSFinish',
    lastError: 'LMSGetLastError',
  },
  exit: 'cmi.core.exit',
  location: 'cmi.core.lesson_location',
  sessionTime: 'cmi.core.session_time',
  duration,
};

/** Opens the line to the platform. */
export const connect = () => new Sco(SCORM_12);

/** Sets the status, but never takes back a result that the learner has. */
export function setStatus(sco, status) {
  const now = sco.get('cmi.core.lesson_status');
  if (status === 'incomplete' && now !== '' && now !== 'not attempted') return;
  if (now === 'passed') return;
  sco.set('cmi.core.lesson_status', status);
}

/** Writes an objective, at its old index when the platform has it already. */
export function setObjective(sco, id, status, raw) {
  const count = Number(sco.get('cmi.objectives._count'));
  let index = 0;
  while (index < count && sco.get(`cmi.objectives.${index}.id`) !== id) index++;
  const objective = `cmi.objectives.${index}`;
  if (index === count) sco.set(`${objective}.id`, id);
  sco.set(`${objective}.score.raw`, raw);
  sco.set(`${objective}.score.min`, 0);
  sco.set(`${objective}.score.max`, 100);
  sco.set(`${objective}.status`, status);
}

const SPELLING = {
  'choice': (answer) => answer.join(','),
  'true-false': ([answer]) => (answer === 'true' ? 't' : 'f'),
  'numeric': ([answer]) => answer,
  'sequencing': (answer) => answer.join(','),
  'matching': (answer) => answer.map((pair) => pair.join('.')).join(','),
};

/** Adds an answer to the journal of interactions: every try is a new entry. */
export function recordInteraction(sco, {question, response, correct, seconds, objective}) {
  const interaction = `cmi.interactions.${Number(sco.get('cmi.interactions._count'))}`;
  const spell = SPELLING[question.type];
  const pattern = spell(question.correct);
  sco.set(`${interaction}.id`, question.id);
  if (objective) sco.set(`${interaction}.objectives.0.id`, objective);
  sco.set(`${interaction}.time`, timeOfDay(new Date()));
  sco.set(`${interaction}.type`, question.type);
  // Braces say that every one of several choices is needed, in any order.
  const several = question.type === 'choice' && question.correct.length > 1;
  sco.set(`${interaction}.correct_responses.0.pattern`, several ? `{${pattern}}` : pattern);
  sco.set(`${interaction}.weighting`, 1);
  sco.set(`${interaction}.student_response`, spell(response));
  sco.set(`${interaction}.result`, correct ? 'correct' : 'wrong');
  sco.set(`${interaction}.latency`, duration(seconds));
}
