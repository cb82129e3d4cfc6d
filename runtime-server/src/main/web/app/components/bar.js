import {html, nothing} from "../lit.js";

/**
 * A progress bar.
 *
 * @param {string} label what makes progress
 * @param {number|null} value null when it cannot be known
 * @param {number} max
 */
export const bar = (label, value, max = 100) => html`
  <progress class="bar" aria-label=${label} max=${max} value=${value ?? nothing}></progress>`;
