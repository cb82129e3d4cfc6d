import {html} from "../lit.js";

// Shapes only: size and colour come from the style sheet.

export const brand = () => html`
  <svg class="brand-mark" viewBox="0 0 32 32" aria-hidden="true">
    <rect class="brand-ground" width="32" height="32" rx="8"></rect>
    <path class="brand-page" d="M7 10.5 16 13l9-2.5V20l-9 2.5L7 20Z"></path>
    <path class="brand-fold" d="M16 13v9.5"></path>
    <path class="brand-foot" d="M16 22.5V26M11.5 26h9"></path>
  </svg>`;

export const chevron = () => html`
  <svg class="icon chevron" viewBox="0 0 24 24" aria-hidden="true"><path d="m9 6 6 6-6 6"></path></svg>`;

export const back = () => html`
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="m15 6-6 6 6 6"></path></svg>`;

export const upload = () => html`
  <svg class="icon icon-large" viewBox="0 0 24 24" aria-hidden="true">
    <path d="M12 15V4m0 0L7.5 8.5M12 4l4.5 4.5M4 15v3a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-3"></path>
  </svg>`;
