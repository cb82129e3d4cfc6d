import {html, nothing} from "../lit.js";
import {text} from "../strings.js";

/**
 * A labelled line of text, and what is wrong with it.
 *
 * @param {{id: string, name?: string, label: string, type?: string, autocomplete?: string, value?: string,
 *   maxlength?: number, min?: number, max?: number, prose?: boolean, error?: string|null}} field prose: whether its
 *   spelling is worth a look
 */
export const textField = (
  {id, name, label, type = "text", autocomplete = "off", value, maxlength, min, max, prose = false, error},
) => html`
  <div class="field">
    <label for=${id}>${label}</label>
    <input id=${id} name=${name ?? nothing} type=${type} autocomplete=${autocomplete}
      autocapitalize=${type === "email" ? "none" : nothing}
      spellcheck=${prose} value=${value ?? nothing} maxlength=${maxlength ?? nothing}
      min=${min ?? nothing} max=${max ?? nothing}
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

/**
 * Several lines of text, and what is wrong with them.
 *
 * @param {{id: string, name: string, label: string, hint?: string, rows: number, maxlength?: number,
 *   error?: string|null}} field
 */
export const areaField = ({id, name, label, hint, rows, maxlength, error}) => html`
  <div class="field">
    <label for=${id}>${label}</label>
    ${hint ? html`<p class="muted" id="${id}-hint">${hint}</p>` : nothing}
    <textarea id=${id} name=${name} rows=${rows} maxlength=${maxlength ?? nothing}
      aria-invalid=${error ? "true" : nothing}
      aria-describedby=${hint ? `${id}-hint ${id}-error` : `${id}-error`}></textarea>
    <p id="${id}-error" class="field-error">${error}</p>
  </div>`;
