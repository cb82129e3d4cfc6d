/** Whether the learner has nothing left to do. A failed course can be taken up again. */
export const isFinished = ({scormStatus}) => scormStatus === "completed" || scormStatus === "passed";

/** Whether the learner has never opened it. */
export const isNew = ({scormStatus, progress, lastAccessedAt}) =>
  scormStatus === "not attempted" && progress === 0 && !lastAccessedAt;

/** Whether all lectures of the attempt under way are done, and nobody has opened them again. */
const isDone = ({attempt}) => attempt !== null && attempt.progress === 100 && !attempt.reopened;

/** Whether a learner may begin it anew. Without a package there is no attempt before that: then the course says it itself. */
export const mayBeginAnew = enrollment =>
  isDone(enrollment) || enrollment.scormStatus === "failed" || enrollment.attempt === null && isFinished(enrollment);

/**
 * What can be done with a course, the likeliest first: `start`, `resume`, `review`, `again` in a new attempt, and for
 * who runs courses `browse`, which records nothing.
 */
export const actionsFor = (enrollment, {role}) =>
  role === "LEARNER" ? learning(enrollment) : [...learning(enrollment), "browse"];

function learning(enrollment) {
  if (isNew(enrollment)) {
    return ["start"];
  }
  if (isDone(enrollment)) {
    return ["review", "again"];
  }
  return enrollment.scormStatus === "failed" ? ["resume", "again"] : ["resume"];
}
