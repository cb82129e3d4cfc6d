import {LaunchError} from './launch.js';
import {RefusedError, UnreachableError} from './server.js';

/** What nobody can open who is enrolled: until somebody else changes that. */
const CLOSED = ['COURSE_NOT_PUBLISHED', 'ACCESS_ENDED', 'LEARNER_DISABLED'];

/**
 * Which panel tells the learner of a failure.
 *
 * @param {Error} error
 * @param {string} otherwise the panel for what has no name of its own
 * @returns {string} a kind of panel.js
 */
export function panelFor(error, otherwise) {
  if (error instanceof LaunchError) return error.reason;
  if (error instanceof UnreachableError) return 'offline';
  if (error instanceof RefusedError && error.code === 'SESSION_REPLACED') return 'replaced';
  if (error instanceof RefusedError && error.status === 401) return 'expired';
  if (error instanceof RefusedError && error.code === 'PREREQUISITES_NOT_MET') return 'blocked';
  if (error instanceof RefusedError && error.code === 'NOT_AVAILABLE') return 'blocked';
  if (error instanceof RefusedError && CLOSED.includes(error.code)) return 'closed';
  return otherwise;
}
