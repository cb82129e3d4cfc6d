import {html, nothing} from "../lit.js";
import {explain} from "../problem.js";

/** Bad news, spoken at once. Nothing for an empty message. @param {string|null} message */
export const alarm = message =>
  message ? html`<div class="notice" data-tone="bad" role="alert">${message}</div>` : nothing;

/** The same for an error that was caught. @param {Error|null} error */
export const alarmFor = error => alarm(error && explain(error));

/** News that can wait. @param {string} tone good, active or calm */
export const notice = (tone, content) => html`<div class="notice" data-tone=${tone}>${content}</div>`;
