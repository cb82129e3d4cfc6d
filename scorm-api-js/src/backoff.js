const FIRST = 1_000;
const LONGEST = 30_000;

/**
 * Waiting times in milliseconds that double up to a limit, each spread over its upper half, so that the learners of a
 * restarted server do not come back all at once.
 *
 * @param {() => number} random 0 to 1
 */
export function backoff(random) {
  let longest = FIRST;
  return {
    next() {
      const wait = longest * (0.5 + random() / 2);
      longest = Math.min(longest * 2, LONGEST);
      return wait;
    },
    reset() {
      longest = FIRST;
    },
  };
}
