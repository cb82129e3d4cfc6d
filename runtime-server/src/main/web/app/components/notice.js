import {html, nothing, ref} from "../lit.js";
import {explain} from "../problem.js";
import {text} from "../strings.js";

/** Bad news, spoken at once. Nothing for an empty message. @param {any} message */
export const alarm = message =>
  message ? html`<div class="notice" data-tone="bad" role="alert" ${ref(intoView)}>${message}</div>` : nothing;

/** Whoever pressed something at the end of a long page would not see what is said at its beginning. */
const intoView = element => queueMicrotask(() => element?.scrollIntoView({block: "nearest"}));

/** The same for an error that was caught. @param {Error|null} error */
export const alarmFor = error => alarm(error?.isSignedOut ? signInAgain(error) : error && explain(error));

/** In a tab of its own: what was typed here is still needed. */
const signInAgain = error =>
  html`${explain(error)} <a href="/sign-in" target="_blank" rel="noopener">${text.signIn.again}</a>`;

/** News that can wait. @param {string} tone good, active or calm */
export const notice = (tone, content) => html`<div class="notice" data-tone=${tone}>${content}</div>`;
