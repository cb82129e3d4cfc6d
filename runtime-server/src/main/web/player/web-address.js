/**
 * An address that is safe to follow: one of the web's, never `javascript:`.
 *
 * @param {string|null} url absolute, or relative to this page
 * @returns {string|null} absolute; null when it is not such an address
 */
export function webAddress(url) {
  if (!url) return null;
  try {
    const {protocol, href} = new URL(url, location.href);
    return ['http:', 'https:'].includes(protocol) ? href : null;
  } catch {
    return null;
  }
}
