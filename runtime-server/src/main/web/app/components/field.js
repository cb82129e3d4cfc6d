import {html, nothing} from "../lit.js";
import {text} from "../strings.js";

/**
 * A labelled line of text, and what is wrong with it.
 *
 * @param {{id: string, label: string, type?: string, autocomplete: string, value?: string, error?: string|null}} field
 */
export const textField = ({id, label, type = "text", autocomplete, value, error}) => html`
  <div class="field">
    <label for=${id}>${label}</label>
    <input id=${id} type=${type} autocomplete=${autocomplete} autocapitalize=${type === "email" ? "none" : nothing}
      spellcheck="false" value=${value ?? nothing}
      aria-invalid=${error ? "true" : nothing} aria-describedby="${id}-error">
    <p id="${id}-error" class="field-error">${error}</p>
  </div>`;

/**
 * A password, hidden until the person wants to see it.
 *
 * @param {{id: string, label: string, autocomplete: string, error?: string|null, shown: boolean,
 *   onToggle: () => void}} field
 */
export const passwordField = ({id, label, autocomplete, error, shown, onToggle}) => html`
  <div class="field">
    <label for=${id}>${label}</label>
    <div class="with-button">
      <input id=${id} type=${shown ? "text" : "password"} autocomplete=${autocomplete}
        autocapitalize="none" spellcheck="false"
        aria-invalid=${error ? "true" : nothing} aria-describedby="${id}-error">
      <button class="button quiet" type="button" aria-pressed=${shown} aria-label=${text.password.showPassword}
        @click=${onToggle}>${shown ? text.password.hide : text.password.show}</button>
    </div>
    <p id="${id}-error" class="field-error">${error}</p>
  </div>`;
