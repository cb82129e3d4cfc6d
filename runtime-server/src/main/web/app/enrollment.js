/** Whether the learner has nothing left to do. A failed course can be taken up again. */
export const isFinished = ({scormStatus}) => scormStatus === "completed" || scormStatus === "passed";

/** Whether the learner has never opened it. */
export const isNew = ({scormStatus, progress, lastAccessedAt}) =>
  scormStatus === "not attempted" && progress === 0 && !lastAccessedAt;
