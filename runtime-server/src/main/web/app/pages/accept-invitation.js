import {html} from "../lit.js";
import {api} from "../api.js";
import {entrance} from "../components/entrance.js";
import {passwordField, textField} from "../components/field.js";
import {alarmFor} from "../components/notice.js";
import {Form} from "../form.js";
import {explain} from "../problem.js";
import {session} from "../session.js";
import {text} from "../strings.js";

const words = text.acceptInvitation;

/** Where the mail of an invitation leads to; the address keeps the secret behind its #. */
export async function openAcceptInvitation({url, go, redraw}) {
  const token = url.hash.slice(1);
  const form = new Form(redraw);
  let invitation;
  try {
    invitation = await api.invitation(token);
  } catch (error) {
    if (error.code !== "LINK_NOT_VALID") {
      throw error;
    }
    return {title: words.failed, view: () => notValid(error)};
  }

  function submit(event) {
    event.preventDefault();
    const name = event.target.elements.name.value.trim();
    const password = event.target.elements.password.value;
    form.submit({
      check: {
        name: name === "" && words.nameMissing,
        password: password.length < text.password.shortest && text.password.tooShort,
      },
      send: async () => {
        await api.acceptInvitation(token, name, password);
        session.askAgain();
        go("/", {replace: true});
      },
    });
  }

  const view = () => entrance(html`
    <form class="panel" novalidate @submit=${submit}>
      <h1 tabindex="-1">${words.title(invitation.organizationName)}</h1>
      <p class="muted">${words.body(invitation.email)}</p>
      ${alarmFor(form.problem)}
      ${textField({
        id: "name", label: words.name, autocomplete: "name", value: invitation.name, error: form.errors.name,
      })}
      ${passwordField({
        id: "password", label: words.password, autocomplete: "new-password", error: form.errors.password,
        shown: form.shown, onToggle: form.toggle,
      })}
      <input class="visually-hidden" type="email" autocomplete="username" value=${invitation.email} readonly tabindex="-1"
        aria-hidden="true">
      <button class="button primary wide" type="submit" aria-disabled=${form.busy}>
        ${form.busy ? text.link.saving : words.submit}
      </button>
    </form>`);

  return {title: words.title(invitation.organizationName), view, focus: invitation.name ? "#password" : "#name"};
}

const notValid = error => entrance(html`
  <div class="panel">
    <h1 tabindex="-1">${words.failed}</h1>
    <p>${explain(error)} ${words.failedBody}</p>
    <a class="button wide" href="/sign-in">${text.link.toSignIn}</a>
  </div>`);
