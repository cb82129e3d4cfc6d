/** U+0000, or half of a surrogate pair without the other: what UTF-8 or a database cannot keep. */
const BROKEN = /\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?:^|[^\ud800-\udbff])[\udc00-\udfff]/;

/**
 * Whether a value can be kept as it is. One that could not would be lost with everything that is committed beside it, so
 * content hears of it at once.
 */
export function isWhole(value) {
  return !BROKEN.test(value);
}

/** The length in bytes of a text sent as UTF-8, without making the bytes. */
export function utf8Length(text) {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // One unit more above U+007F, two above U+07FF; the two halves of a surrogate pair make four bytes together.
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
