/** U+0000, or half of a surrogate pair without the other: what UTF-8 or a database cannot keep. */
const BROKEN = /\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?:^|[^\ud800-\udbff])[\udc00-\udfff]/;

/**
 * Whether a value can be kept as it is. One that could not would be lost with everything that is committed beside it, so
 * content hears of it at once.
 */
export function isWhole(value) {
  return !BROKEN.test(value);
}
