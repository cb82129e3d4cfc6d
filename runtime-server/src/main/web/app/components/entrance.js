import {html} from "../lit.js";
import {text} from "../strings.js";
import {brand} from "./icons.js";

/** What stands around the pages before sign-in: the name of the house, and one panel. */
export const entrance = content => html`
  <div class="sign-in">
    <div class="sign-in-brand">${brand()}<span>${text.product}</span></div>
    ${content}
  </div>`;
