import {html, nothing} from "../lit.js";
import {api} from "../api.js";
import {entrance} from "../components/entrance.js";
import {passwordField} from "../components/field.js";
import {alarmFor} from "../components/notice.js";
import {Form} from "../form.js";
import {session} from "../session.js";
import {text} from "../strings.js";

const words = text.resetPassword;

/** Where the mail for a forgotten password, or for a new account, leads to; the address keeps the secret behind its #. */
export async function openResetPassword({url, redraw}) {
  // Now: the link that skips to the content puts its own word behind the #.
  const token = url.hash.slice(1);
  const form = new Form(redraw);
  let done = false;

  function submit(event) {
    event.preventDefault();
    const password = event.target.elements.password.value;
    form.submit({
      check: {password: password.length < text.password.shortest && text.password.tooShort},
      send: async () => {
        await api.resetPassword(token, password);
        // All sessions have ended, this browser's too if it was the same person's.
        session.askAgain();
        done = true;
        await redraw();
        document.querySelector("h1").focus();
      },
    });
  }

  const view = () => entrance(done ? html`
    <div class="panel">
      <h1 tabindex="-1">${words.done}</h1>
      <p>${words.doneBody}</p>
      <a class="button primary wide" href="/sign-in">${text.signIn.submit}</a>
    </div>` : html`
    <form class="panel" novalidate @submit=${submit}>
      <h1 tabindex="-1">${words.title}</h1>
      <p class="muted">${words.body}</p>
      ${alarmFor(form.problem)}
      ${passwordField({
        id: "password", label: words.password, autocomplete: "new-password", error: form.errors.password,
        shown: form.shown, onToggle: form.toggle,
      })}
      <button class="button primary wide" type="submit" aria-disabled=${form.busy}>
        ${form.busy ? text.link.saving : words.submit}
      </button>
      ${form.problem?.code === "LINK_NOT_VALID" ? html`
        <p class="entrance-links"><a href="/forgot-password">${words.again}</a></p>` : nothing}
    </form>`);

  return {title: words.title, view, focus: "#password"};
}
