/** The few assertions that the tests need: they run in any JavaScript engine, without a library. */
export function equal(actual, expected, about = 'value') {
  const [seen, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (seen !== wanted) throw new Error(`${about}: expected ${wanted}, but was ${seen}`);
}

/** @returns {Promise<Error>} what the work failed with */
export async function failure(work) {
  try {
    await work();
  } catch (error) {
    return error;
  }
  throw new Error('expected a failure');
}
