/** The few assertions that the tests need. */
export function equal(actual, expected, about = 'value') {
  const [seen, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (seen !== wanted) throw new Error(`${about}: expected ${wanted}, but was ${seen}`);
}

/** Lets every promise job that is due run. */
export async function settled() {
  for (let i = 0; i < 50; i++) await null;
}
