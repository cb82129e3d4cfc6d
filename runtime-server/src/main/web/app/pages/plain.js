import {html} from "../lit.js";
import {explain} from "../problem.js";
import {session} from "../session.js";
import {text} from "../strings.js";

// Pages without data of their own: for an address, a role or a request that leads nowhere.

const plain = (title, body, action) => ({
  title,
  view: () => html`
    <div class="empty">
      <h1 tabindex="-1">${title}</h1>
      <p>${body}</p>
      ${action}
    </div>`,
});

const homeLink = () => html`<a class="button" href=${session.home}>${text.notFound.home}</a>`;

export const notFoundPage = () => plain(text.notFound.title, text.notFound.body, homeLink());
export const forbiddenPage = () => plain(text.forbidden.title, text.forbidden.body, homeLink());

/** @param {Error} error @param {() => void} onRetry @param {string} title what did not work */
export const failurePage = (error, onRetry, title = text.failure.title) => plain(title, explain(error), html`
  <button class="button primary" type="button" @click=${onRetry}>${text.tryAgain}</button>`);
