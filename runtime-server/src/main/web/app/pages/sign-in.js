import {html, nothing} from "../lit.js";
import {api} from "../api.js";
import {entrance} from "../components/entrance.js";
import {passwordField, textField} from "../components/field.js";
import {alarm, alarmFor, notice} from "../components/notice.js";
import {Form} from "../form.js";
import {session} from "../session.js";
import {text} from "../strings.js";

const words = text.signIn;

/**
 * Signs a person in and goes where they wanted, which the address keeps in `?to=`. `?problem=` is what went wrong at a
 * provider.
 */
export async function openSignIn({url, ended, go, redraw}) {
  const form = new Form(redraw);
  const ways = await api.ways().catch(() => ({}));
  let cameBackWith = url.searchParams.get("problem");

  function submit(event) {
    event.preventDefault();
    // Read now: a password manager may fill the fields without an event.
    const email = event.target.elements.email.value.trim();
    const password = event.target.elements.password.value;
    cameBackWith = null;
    form.submit({
      check: {email: email === "" && words.emailMissing, password: password === "" && words.passwordMissing},
      send: async () => {
        await session.signIn(email, password);
        go(destination(url), {replace: true});
      },
      onFailure: () => document.getElementById("password").select(),
    });
  }

  const view = () => entrance(html`
    <form class="panel" novalidate @submit=${submit}>
      <h1 tabindex="-1">${words.title}</h1>
      ${ended ? notice("active", words.ended) : html`<p class="muted">${words.welcome}</p>`}
      ${cameBackWith ? alarm(text.problems[cameBackWith] ?? text.problems.EXTERNAL_SIGN_IN_FAILED) : nothing}
      ${alarmFor(form.problem)}
      ${textField({id: "email", label: words.email, type: "email", autocomplete: "username", error: form.errors.email})}
      ${passwordField({
        id: "password", label: words.password, autocomplete: "current-password", error: form.errors.password,
        shown: form.shown, onToggle: form.toggle,
      })}
      <button class="button primary wide" type="submit" aria-disabled=${form.busy}>
        ${form.busy ? words.busy : words.submit}
      </button>
      ${ways.external ? html`
        <a class="button wide" href=${`${ways.external.url}?to=${encodeURIComponent(destination(url))}`}>
          ${words.external(ways.external.name)}
        </a>` : nothing}
      <p class="entrance-links">
        <a href="/forgot-password">${words.forgotten}</a>
        ${ways.registration ? html`<a href="/register">${words.register}</a>` : nothing}
      </p>
    </form>`);

  return {title: words.title, view, focus: "#email"};
}

/** Only a path of this origin is followed: an address may come from anybody. */
function destination(url) {
  const wanted = url.searchParams.get("to");
  if (!wanted?.startsWith("/")) {
    return session.home;
  }
  const target = new URL(wanted, location.origin);
  return target.origin === location.origin ? target.pathname + target.search : session.home;
}
