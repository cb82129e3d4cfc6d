import {html} from "../lit.js";
import {api} from "../api.js";
import {entrance} from "../components/entrance.js";
import {explain} from "../problem.js";
import {session} from "../session.js";
import {text} from "../strings.js";

const words = text.verifyEmail;

/**
 * Where the mail that asks for it leads to. It takes a click: programs that look into mails for harm open every address, and
 * would confirm it in the person's place.
 */
export async function openVerifyEmail({url, redraw}) {
  // Now: the link that skips to the content puts its own word behind the #.
  const token = url.hash.slice(1);
  let state = {title: words.title, body: words.body, button: true};

  async function confirm() {
    if (state.busy) {
      return;
    }
    state = {...state, busy: true};
    redraw();
    try {
      await api.verifyEmail(token);
      state = {title: words.done, body: words.doneBody};
    } catch (error) {
      state = {title: words.failed, body: explain(error), button: error.passing};
    }
    await redraw();
    document.querySelector("h1").focus();
  }

  const view = () => entrance(html`
    <div class="panel">
      <h1 tabindex="-1">${state.title}</h1>
      <p>${state.body}</p>
      ${state.button ? html`
        <button class="button primary wide" type="button" aria-disabled=${state.busy} @click=${confirm}>
          ${state.busy ? text.link.saving : words.submit}
        </button>` : html`
        <a class="button wide" href=${session.me ? session.home : "/sign-in"}>${words.onward}</a>`}
    </div>`);

  return {title: words.title, view};
}
