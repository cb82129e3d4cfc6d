/**
 * Says something to people who use a screen reader, for results that are seen at once but not focused.
 *
 * @param {string} message
 */
export function announce(message) {
  const region = document.getElementById("announcer");
  // The same text twice is no change to the region: emptied first, so that it is spoken again.
  region.textContent = "";
  requestAnimationFrame(() => {
    region.textContent = message;
  });
}
