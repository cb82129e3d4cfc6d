/**
 * What to say when a lecture or the course has come to an end, as keys of strings.js.
 *
 * @typedef {{key: string, tone: 'good'|'warn'|'plain'}} Ending
 */
const LECTURE = {
  completed: {key: 'notice.finished.completed', tone: 'good'},
  passed: {key: 'notice.finished.passed', tone: 'good'},
  failed: {key: 'notice.finished.failed', tone: 'warn'},
  browsed: {key: 'notice.finished.browsed', tone: 'plain'},
  incomplete: {key: 'notice.finished.incomplete', tone: 'plain'},
};

/** @param {string|null} status of the lecture; null while the server has not answered yet @returns {Ending} */
export function lectureEnding(status) {
  return LECTURE[status] ?? {key: 'notice.finished', tone: 'plain'};
}

/**
 * @param {{status: string}} before the course before a commit
 * @param {{status: string, progress: number}} after the course as the receipt has it
 * @returns {Ending|null} null unless this commit ended the course
 */
export function courseEnding(before, after) {
  if (before.status === after.status) return null;
  if (after.status === 'passed') return {key: 'notice.coursePassed', tone: 'good'};
  if (after.status === 'completed') return {key: 'notice.courseDone', tone: 'good'};
  if (after.status === 'failed' && after.progress >= 100) return {key: 'notice.courseFailed', tone: 'warn'};
  return null;
}
