import {html} from "../lit.js";

/** What a page shows in place of an empty list: why, and what to do. */
export const emptyState = (title, body, action) => html`
  <div class="empty">
    <h2>${title}</h2>
    <p>${body}</p>
    ${action}
  </div>`;
