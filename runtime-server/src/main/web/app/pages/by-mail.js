import {html} from "../lit.js";
import {api} from "../api.js";
import {entrance} from "../components/entrance.js";
import {textField} from "../components/field.js";
import {alarmFor} from "../components/notice.js";
import {Form} from "../form.js";
import {text} from "../strings.js";

// Pages that ask for an address and send a link to it. They never say whether somebody has it.

const opening = (words, fieldsOf, send) => async ({redraw}) => {
  const form = new Form(redraw);
  let sentTo = null;

  function submit(event) {
    event.preventDefault();
    const values = Object.fromEntries([...event.target.elements].filter(element => element.id)
      .map(element => [element.id, element.value.trim()]));
    form.submit({
      check: {email: values.email === "" && text.signIn.emailMissing},
      send: async () => {
        await send(values);
        sentTo = values.email;
        await redraw();
        document.querySelector("h1").focus();
      },
    });
  }

  const back = html`<p class="entrance-links"><a href="/sign-in">${text.link.toSignIn}</a></p>`;

  const view = () => entrance(sentTo ? html`
    <div class="panel">
      <h1 tabindex="-1">${words.sent}</h1>
      <p>${words.sentTo(sentTo)}</p>
      ${back}
    </div>` : html`
    <form class="panel" novalidate @submit=${submit}>
      <h1 tabindex="-1">${words.title}</h1>
      <p class="muted">${words.body}</p>
      ${alarmFor(form.problem)}
      ${fieldsOf(form)}
      <button class="button primary wide" type="submit" aria-disabled=${form.busy}>
        ${form.busy ? text.link.sending : words.submit}
      </button>
      ${back}
    </form>`);

  return {title: words.title, view, focus: "input"};
};

const emailField = form => textField({
  id: "email", label: text.signIn.email, type: "email", autocomplete: "username", error: form.errors.email,
});

const nameField = form => textField({
  id: "name", label: text.register.name, autocomplete: "name", error: form.errors.name,
});

export const openForgotPassword = opening(text.forgotPassword, emailField, ({email}) => api.forgotPassword(email));

export const openRegister = opening(text.register, form => [nameField(form), emailField(form)],
  ({email, name}) => api.register(email, name));
