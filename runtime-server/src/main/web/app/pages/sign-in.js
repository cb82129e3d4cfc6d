import {html, nothing} from "../lit.js";
import {alarmFor, notice} from "../components/notice.js";
import {brand} from "../components/icons.js";
import {session} from "../session.js";
import {text} from "../strings.js";

const words = text.signIn;

/** Signs a person in and goes where they wanted, which the address keeps in `?to=`. */
export async function openSignIn({url, ended, go, redraw}) {
  const form = {shown: false, busy: false, problem: null, missing: {}};

  async function submit(event) {
    event.preventDefault();
    if (form.busy) {
      return;
    }
    // Read now: a password manager may fill the fields without an event.
    const email = event.target.elements.email.value.trim();
    const password = event.target.elements.password.value;
    form.problem = null;
    form.missing = {
      email: email === "" ? words.emailMissing : null,
      password: password === "" ? words.passwordMissing : null,
    };
    if (form.missing.email || form.missing.password) {
      redraw();
      document.getElementById(form.missing.email ? "email" : "password").focus();
      return;
    }
    form.busy = true;
    redraw();
    try {
      await session.signIn(email, password);
      go(destination(url), {replace: true});
    } catch (error) {
      form.busy = false;
      form.problem = error;
      redraw();
      document.getElementById("password").select();
    }
  }

  function toggle() {
    form.shown = !form.shown;
    redraw();
  }

  const view = () => html`
    <div class="sign-in">
      <div class="sign-in-brand">${brand()}<span>${text.product}</span></div>
      <form class="panel" novalidate @submit=${submit}>
        <h1 tabindex="-1">${words.title}</h1>
        ${ended ? notice("active", words.ended) : html`<p class="muted">${words.welcome}</p>`}
        ${alarmFor(form.problem)}
        <div class="field">
          <label for="email">${words.email}</label>
          <input id="email" type="email" autocomplete="username" autocapitalize="none" spellcheck="false"
            aria-invalid=${form.missing.email ? "true" : nothing} aria-describedby="email-error">
          <p id="email-error" class="field-error">${form.missing.email}</p>
        </div>
        <div class="field">
          <label for="password">${words.password}</label>
          <div class="with-button">
            <input id="password" type=${form.shown ? "text" : "password"} autocomplete="current-password"
              autocapitalize="none" spellcheck="false"
              aria-invalid=${form.missing.password ? "true" : nothing} aria-describedby="password-error">
            <button class="button quiet" type="button" aria-pressed=${form.shown} aria-label=${words.showPassword}
              @click=${toggle}>${form.shown ? words.hide : words.show}</button>
          </div>
          <p id="password-error" class="field-error">${form.missing.password}</p>
        </div>
        <button class="button primary wide" type="submit" aria-disabled=${form.busy}>
          ${form.busy ? words.busy : words.submit}
        </button>
      </form>
    </div>`;

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
